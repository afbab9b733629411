import { expect, test } from 'vitest';
import { finding, type Finding } from '../model/finding.ts';
import { formatFindings } from './format.ts';

const FINDINGS: Finding[] = [
  finding({
    rule: 'unknown-field',
    message: 'There is no field "titel" here.',
    hint: 'Did you mean "title"?',
    file: 'plans/send/actions/1.3.yaml',
    position: { line: 2, column: 1 },
  }),
  finding({
    rule: 'no-lead',
    message: 'Nobody leads it.',
    hint: 'Add one.',
    file: 'a, b%.yaml',
    position: null,
  }),
  finding({
    rule: 'no-content',
    message: 'There is no such folder.',
    hint: 'Name it.',
    file: null,
    position: null,
  }),
];

test('for people: place, what is wrong, the fix, the page that says more, and a count at the end', () => {
  expect(formatFindings(FINDINGS, 'text', 'content/')).toBe(`content/  error
  There is no such folder.
  Name it.
  There is no content folder: docs/errors/no-content.md

content/a, b%.yaml  warning
  Nobody leads it.
  Add one.
  An action that nobody leads: docs/errors/no-lead.md

content/plans/send/actions/1.3.yaml:2:1  error
  There is no field "titel" here.
  Did you mean "title"?
  A field that does not exist: docs/errors/unknown-field.md

2 errors, 1 warning.
`);
});

test('for people: what a log would obey is shown, and not done', () => {
  const hostile = finding({
    rule: 'no-lead',
    message: 'The ref "a\n::add-mask::b" \u001b[2J is \u202edebbiks.',
    hint: 'Add one.\nOr two.',
    file: 'a\r\n::error::b.yaml',
    position: null,
  });
  const told = formatFindings([hostile], 'text', 'content');
  expect(told).toContain('content/a\\u000d\\u000a::error::b.yaml  warning\n');
  expect(told).toContain(
    '  The ref "a\\u000a::add-mask::b" \\u001b[2J is \\u202edebbiks.\n  Add one.\n  Or two.\n',
  );
});

test('for people, where nothing is wrong that is said', () => {
  expect(formatFindings([], 'text', 'content')).toBe('Nothing is wrong.\n');
});

test('for programs: the shape that commands.md promises, with null where no place is known', () => {
  const told: unknown = JSON.parse(formatFindings(FINDINGS, 'json', 'content'));
  expect(told).toEqual({
    findings: [
      {
        rule: 'no-content',
        severity: 'error',
        message: 'There is no such folder.',
        hint: 'Name it.',
        file: null,
        line: null,
        column: null,
        docs: 'docs/errors/no-content.md',
      },
      expect.objectContaining({ file: 'a, b%.yaml', severity: 'warning', line: null, column: null }),
      expect.objectContaining({ file: 'plans/send/actions/1.3.yaml', line: 2, column: 1 }),
    ],
    counts: { error: 2, warning: 1, advice: 0 },
  });
});

test('for GitHub: an annotation a line, which nothing in a message can break out of', () => {
  const hostile = finding({
    rule: 'unknown-ref',
    message: 'No "x"\n::error::forged',
    hint: '100% sure',
    file: 'a:b.yaml',
    position: { line: 1, column: 2 },
  });
  expect(formatFindings([...FINDINGS, hostile], 'github', 'content').split('\n')).toEqual([
    '::error title=There is no content folder::There is no such folder.%0AName it.%0Adocs/errors/no-content.md',
    '::warning file=content/a%2C b%25.yaml,title=An action that nobody leads::Nobody leads it.%0AAdd one.%0Adocs/errors/no-lead.md',
    '::error file=content/a%3Ab.yaml,line=1,col=2,title=A ref of something that does not exist::No "x"%0A::error::forged%0A100%25 sure%0Adocs/errors/unknown-ref.md',
    '::error file=content/plans/send/actions/1.3.yaml,line=2,col=1,title=A field that does not exist::There is no field "titel" here.%0ADid you mean "title"?%0Adocs/errors/unknown-field.md',
    '',
  ]);
});
