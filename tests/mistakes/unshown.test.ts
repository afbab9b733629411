import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src/checks/check-library.ts';
import { day } from '../../src/model/day.ts';
import type { Finding } from '../../src/model/finding.ts';
import { listFolder } from '../../src/reader/folder.ts';
import { readContent, readLibrary } from '../../src/reader/read-library.ts';
import { CLEAN, cleanBut, findingsIn } from './clean-content.ts';

/** What cannot be shown as the text of one file on a page of `docs/errors/`. */

const ACTION = 'plans/send/actions/1.3.yaml';
const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, file }) => `${rule} ${file ?? '-'}`);

describe('on a disk', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'content-'));
    for (const [path, text] of Object.entries(CLEAN)) {
      mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
      writeFileSync(join(root, 'content', path), text);
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const content = (): string => join(root, 'content');

  /** An empty file of that name. */
  const made = (name: string): string => {
    writeFileSync(join(content(), name), '');
    return name;
  };

  test('the clean content is read whole, with nothing to find', () => {
    const { library, findings } = readLibrary(content());
    expect(findings).toEqual([]);
    expect(library?.plans[0]?.actions.map(({ ref }) => ref)).toEqual(['1.3', '1.10']);
  });

  test('a folder that is not there is one finding and no library', () => {
    const { library, findings } = readLibrary(join(root, 'contents'));
    expect(library).toBeNull();
    expect(said(findings)).toEqual(['no-content -']);
  });

  test('a file in place of the folder is the same', () => {
    expect(said(readLibrary(join(content(), 'site.yaml')).findings)).toEqual(['no-content -']);
  });

  test('a link out of the folder is refused, and nothing behind it is read', () => {
    writeFileSync(join(root, 'secret.yaml'), 'ref: 1.4\ntitle: Secret\n');
    symlinkSync(join(root, 'secret.yaml'), join(content(), 'plans/send/actions/1.4.yaml'));
    symlinkSync(root, join(content(), 'plans/above'));
    symlinkSync(join(root, 'nowhere'), join(content(), 'plans/send/actions/1.5.yaml'));
    symlinkSync(join(content(), 'plans/send'), join(content(), 'plans/again'));
    const { library, findings } = readLibrary(content());
    expect(said(findings).sort()).toEqual([
      'outside-link plans/above',
      'outside-link plans/again',
      'outside-link plans/send/actions/1.4.yaml',
      'outside-link plans/send/actions/1.5.yaml',
    ]);
    expect(JSON.stringify(library)).not.toContain('Secret');
  });

  test('a link to a file inside the folder is that file', () => {
    symlinkSync(join(content(), 'pages/about.mdx'), join(content(), 'pages/privacy.mdx'));
    expect(readLibrary(content()).library?.prose.map(({ id }) => id)).toEqual(['about', 'privacy']);
  });

  test('a file of more than 50 MB is not read, whatever it holds', () => {
    mkdirSync(join(content(), 'files'), { recursive: true });
    for (const name of ['files/film.pdf', 'files/film.png', 'glossary.yaml'])
      truncateSync(join(content(), name === 'glossary.yaml' ? name : made(name)), 60_000_000);
    expect(said(readLibrary(content()).findings)).toEqual(
      expect.arrayContaining([
        'too-large files/film.pdf',
        'too-large files/film.png',
        'too-large glossary.yaml',
      ]),
    );
  });

  test('too many files are one finding', () => {
    expect(said(listFolder(content(), 3).findings)).toEqual(['too-many-files -']);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is a finding', () => {
    chmodSync(join(content(), ACTION), 0);
    expect(said(readLibrary(content()).findings)).toEqual([`file-unreadable ${ACTION}`]);
  });

  test('names that begin with a dot are let be: the folder may be a git repository', () => {
    mkdirSync(join(content(), '.git'));
    writeFileSync(join(content(), '.git/config'), '');
    expect(readLibrary(content()).findings).toEqual([]);
  });
});

test('a file that vanishes while it is read is a finding', () => {
  const files = Object.keys(CLEAN).map((path) => ({
    path,
    read: (): Uint8Array => {
      if (path === ACTION) throw new Error('EACCES');
      return new TextEncoder().encode(CLEAN[path]);
    },
  }));
  expect(said(readContent(files).findings)).toEqual([`file-unreadable ${ACTION}`]);
});

test('a file in another encoding is a finding on the line of the letter', () => {
  const bytes = Buffer.from('ref: 1.3\ntitle: Children’s plans in 20 weeks, caf\u00e9\n', 'latin1');
  const [found] = findingsIn(cleanBut(ACTION, bytes));
  expect(found).toMatchObject({ rule: 'not-utf8', file: ACTION, position: { line: 2 } });
});

test('a file of more than 1 MB is a finding', () => {
  const text = `ref: 1.3\ntitle: Words\nsuccess:\n${'  - Words and words\n'.repeat(60_000)}`;
  expect(said(findingsIn(cleanBut(ACTION, text)))).toEqual([`too-large ${ACTION}`]);
});

test.each([
  ['a field', ACTION, `ref: 1.3\ntitle: Words\nsummary: ${'word '.repeat(20_001)}\n`],
  ['the body of a page', 'pages/about.mdx', `---\ntitle: About\n---\n\n${'word '.repeat(20_001)}\n`],
])('%s of more than 100,000 characters is a finding', (_, path, text) => {
  expect(findingsIn(cleanBut(path, text)).map(({ rule }) => rule)).toContain('too-long');
});

test('past 500 findings a file is told of no further, and that is told', () => {
  const text = `ref: 1.3\ntitle: Words\n${Array.from({ length: 700 }, (_, n) => `field${n}: x\n`).join('')}`;
  const found = findingsIn(cleanBut(ACTION, text));
  expect(found.filter(({ rule }) => rule === 'unknown-field')).toHaveLength(500);
  expect(found.filter(({ rule }) => rule === 'more-findings')).toHaveLength(1);
});

test('a check that breaks is a finding, and the others still find', () => {
  const read = readContent(
    Object.entries(CLEAN).map(([path, text]) => ({ path, read: () => new TextEncoder().encode(text) })),
  );
  if (read.library === null) throw new Error('the clean content has a library');
  const found = checkLibrary(
    { ...read, library: read.library, today: day('2026-02-13') },
    {
      breaking: () => {
        throw new TypeError('it is undefined');
      },
      working: function* () {
        yield { rule: 'no-lead', message: 'Nobody.', hint: 'Add one.', file: 'a.yaml', position: null };
      },
    },
  );
  expect(said(found)).toEqual(['check-crashed -', 'no-lead a.yaml']);
  expect(found[0]?.message).not.toMatch(/\n|at .*\.ts/);
});

test('an action of which nothing was said in the last round is advice', () => {
  const files = {
    ...cleanBut(
      'plans/send/reports/2025-09-30.yaml',
      'asAt: 2025-09-30\nactions:\n  1.3:\n    status: green\n',
    ),
    'plans/send/reports/2026-01-31.yaml': 'asAt: 2026-01-31\nactions:\n  1.10:\n    status: green\n',
  };
  expect(said(findingsIn(files))).toEqual([`no-news ${ACTION}`]);
});
