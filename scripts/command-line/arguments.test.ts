import { describe, expect, expectTypeOf, test } from 'vitest';
import { day, type Day } from '../../src/model/day.ts';
import { readArguments, CONTENT_OPTION, TODAY_OPTION, type Command } from './arguments.ts';

const COMMAND = {
  name: 'import',
  summary: 'Turn a council document into draft content.',
  operands: { file: { value: 'FILE', meaning: 'the document' } },
  options: {
    content: CONTENT_OPTION,
    today: TODAY_OPTION,
    plan: { kind: 'text', value: 'ID', meaning: 'the plan that it belongs to', required: true },
    format: { kind: 'choice', choices: ['text', 'json'], meaning: 'how to say it', default: 'text' },
    site: { kind: 'address', meaning: 'where it will be' },
    keep: { kind: 'number', meaning: 'how many to keep', default: 10 },
    'dry-run': { kind: 'flag', meaning: 'write nothing' },
  },
} as const satisfies Command;

describe('what was typed', () => {
  test('becomes typed values, with defaults where nothing was typed', () => {
    const reading = readArguments(COMMAND, [
      'plan.docx',
      '--plan',
      'send',
      '--today=2026-02-13',
      '--dry-run',
    ]);
    expect(reading).toEqual({
      kind: 'run',
      operands: { file: 'plan.docx' },
      options: {
        content: 'content',
        today: day('2026-02-13'),
        plan: 'send',
        format: 'text',
        keep: 10,
        'dry-run': true,
      },
    });
    if (reading.kind !== 'run') return;
    expectTypeOf(reading.options.content).toEqualTypeOf<string>();
    expectTypeOf(reading.options.today).toEqualTypeOf<Day | undefined>();
    expectTypeOf(reading.options.format).toEqualTypeOf<'text' | 'json'>();
    expectTypeOf(reading.options.keep).toEqualTypeOf<number>();
    expectTypeOf(reading.operands.file).toEqualTypeOf<string>();
  });

  test.each([
    [
      'an unknown option, with the nearest known one',
      ['f', '--plam', 'x'],
      'no option --plam. Did you mean --plan?',
    ],
    ['an option like no other', ['f', '--plan', 'x', '--zzzzzz'], 'no option --zzzzzz. These are'],
    ['an unknown short option', ['f', '--plan', 'x', '-z'], 'no option -z.'],
    ['a missing option', ['f'], 'npm run import needs --plan ID: the plan that it belongs to.'],
    ['a missing operand', ['--plan', 'x'], 'npm run import needs FILE: the document.'],
    [
      'an operand too many',
      ['f', 'g', '--plan', 'x'],
      'does not know what to do with "g". Options come after a --',
    ],
    ['an option twice', ['f', '--plan', 'x', '--plan', 'y'], '--plan is given twice.'],
    ['an option without its value', ['f', '--plan'], '--plan needs a value. Type --plan ID.'],
    ['another option for a value', ['f', '--plan', '--dry-run'], '--plan needs a value. Type --plan ID.'],
    ['a flag with a value', ['f', '--plan', 'x', '--dry-run=yes'], '--dry-run takes no value.'],
    [
      'a day that does not exist',
      ['f', '--plan', 'x', '--today', '2026-02-31'],
      '--today 2026-02-31 is not a day.',
    ],
    ['a number that is none', ['f', '--plan', 'x', '--keep', 'ten'], '--keep ten is not a whole number.'],
    [
      'an address that is not whole',
      ['f', '--plan', 'x', '--site', 'fern.example'],
      '--site fern.example is not an address.',
    ],
    ['another word than the choices', ['f', '--plan', 'x', '--format', 'jsn'], 'not jsn. Did you mean json?'],
  ])('is refused, with what to type, for %s', (_, typed, message) => {
    const reading = readArguments(COMMAND, typed);
    expect(reading).toMatchObject({ kind: 'wrong', text: expect.stringContaining(message) as string });
    expect(reading).toMatchObject({
      text: expect.stringContaining('npm run import -- FILE --plan ID') as string,
    });
  });

  test.each([['--help'], ['-h']])('%s asks for help, whatever else was typed', (typed) => {
    expect(readArguments(COMMAND, ['--nonsense', typed])).toMatchObject({ kind: 'help' });
  });
});

describe('the help', () => {
  test('shows how to type the command and what each part means', () => {
    const reading = readArguments(COMMAND, ['--help']);
    expect(reading.kind === 'help' && reading.text).toMatchInlineSnapshot(`
      "npm run import -- FILE --plan ID [--content DIR] [--today DATE] [--format text|json] [--site URL] [--keep N] [--dry-run]

      Turn a council document into draft content.

        FILE                the document
        --content DIR       the folder that holds the content (content where it is not given)
        --today DATE        the day to take as today, as 2026-01-31; today in London where it is not given
        --plan ID           the plan that it belongs to
        --format text|json  how to say it (text where it is not given)
        --site URL          where it will be
        --keep N            how many to keep (10 where it is not given)
        --dry-run           write nothing
        --help              print this
      "
    `);
  });

  test('of npm start and npm test has no "run"', () => {
    const reading = readArguments({ name: 'start', summary: 'Serve.', options: {} }, ['--help']);
    expect(reading).toMatchObject({ text: expect.stringMatching(/^npm start\n/) as string });
  });
});

test('words that stand for several operands come as a list', () => {
  const command = {
    name: 'bench',
    summary: 'Time it.',
    operands: { sizes: { value: 'N', meaning: 'how many', optional: true, many: true } },
    options: {},
  } as const satisfies Command;
  expect(readArguments(command, ['150', '1500'])).toMatchObject({ operands: { sizes: ['150', '1500'] } });
  expect(readArguments(command, [])).toMatchObject({ operands: { sizes: [] } });
});
