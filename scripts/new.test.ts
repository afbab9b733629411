import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../src/model/day.ts';
import { planAsAt } from '../src/model/as-at.ts';
import { readLibrary } from '../src/reader/read-library.ts';
import { PROJECT } from './site/build-site.ts';

const TODAY = '2026-02-13';
/** Each test starts the command, some of them several times, on a machine that may be busy. */
const SLOW = 120_000;

let content = '';
beforeEach(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'candour-new-')), 'content');
  cpSync(path.join(PROJECT, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(path.dirname(content), { recursive: true, force: true }));

function run(...typed: string[]): { code: number | null; said: string; wrong: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(PROJECT, 'scripts/new.ts'), ...typed, '--content', content, '--today', TODAY],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout, wrong: stderr };
}

function read(file: string): string {
  return readFileSync(path.join(content, file), 'utf8');
}

describe('a report', () => {
  const file = 'plans/send/reports/2026-02-13.yaml';

  test(
    'names every open action with its last words, is valid as it is, and changes nothing',
    () => {
      const before = readLibrary(content).library?.plans.find(({ id }) => id === 'send');
      if (before === undefined) throw new Error('The example has no plan called send.');
      expect(run('report', '--plan', 'send')).toMatchObject({
        code: 0,
        said: expect.stringContaining('It is valid as it is.'),
      });
      const text = read(file);
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.schema\/report\.json\n/);
      expect(text).toContain('#   amber  Amber (at risk)');
      expect(text.replaceAll(/\n +# /g, ' ')).toContain(
        '“On 31 December, 83 children had waited over a year.',
      );
      const { actions } = planAsAt(before, day(TODAY));
      for (const { action, standing } of actions) {
        const isOpen = standing !== 'complete' && standing !== 'withdrawn';
        expect([action.ref, new RegExp(`^ {2}"?${action.ref}"?:$`, 'm').test(text)]).toEqual([
          action.ref,
          isOpen,
        ]);
      }
      const after = readLibrary(content).library?.plans.find(({ id }) => id === 'send');
      expect(after?.reports.at(-1)).toMatchObject({ asAt: TODAY, actions: {} });
    },
    SLOW,
  );

  test(
    'says what is filled in, and no more',
    () => {
      run('report', '--plan', 'send', '--actions', '1.4, 1.9');
      expect(read(file)).not.toContain('1.3:');
      const filled = read(file).replace('    status:\n', '    status: green\n');
      writeFileSync(path.join(content, file), filled);
      const { library, findings } = readLibrary(content);
      expect(findings.filter((one) => one.file === file)).toEqual([]);
      const plan = library?.plans.find(({ id }) => id === 'send');
      expect(Object.entries(plan?.reports.at(-1)?.actions ?? {})).toMatchObject([
        ['1.4', { status: 'green' }],
      ]);
    },
    SLOW,
  );

  test(
    'is refused on a day that is still to come, and on one that has a report',
    () => {
      expect(run('report', '--plan', 'send', '--as-at', '2026-02-14')).toMatchObject({
        code: 2,
        wrong: expect.stringContaining('14 February 2026 is still to come.'),
      });
      const before = read('plans/send/reports/2026-01-31.yaml');
      expect(run('report', '--plan', 'send', '--as-at', '2026-01-31')).toMatchObject({
        code: 1,
        wrong: expect.stringContaining('is there already, and nothing is overwritten.'),
      });
      expect(read('plans/send/reports/2026-01-31.yaml')).toBe(before);
    },
    SLOW,
  );
});

test(
  'a plan in an empty folder comes with a site.yaml, and what is then added to it is valid too',
  () => {
    rmSync(content, { recursive: true });
    const plan = run('plan', '--plan', 'send-2026', '--title', 'Our plan', '--kind', 'improvement-plan');
    expect(plan).toMatchObject({ code: 0, said: expect.stringMatching(/\n1 warning\.\n/) });
    expect(existsSync(path.join(content, 'site.yaml'))).toBe(true);
    expect(existsSync(path.join(content, '.schema/action.json'))).toBe(true);
    run('action', '--plan', 'send-2026', '--title', 'Answer every letter');
    run('action', '--plan', 'send-2026', '--title', 'Answer every call');
    expect(read('plans/send-2026/actions/2.yaml')).toContain('title: Answer every call');
    run('report', '--plan', 'send-2026');
    expect(readLibrary(content).findings).toEqual([]);
  },
  SLOW,
);

test(
  'an action gets the next ref of its priority, and what is missing in it is told',
  () => {
    const { code, said } = run('action', '--plan', 'whole-council');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('M15.yaml:6:1  error') });
    expect(said).toContain('Add a line "title:" here. The promise in a few plain words.');
    run('action', '--plan', 'send', '--priority', '3', '--title', 'One');
    expect(read('plans/send/actions/3.7.yaml')).toContain('priority: 3\n');
  },
  SLOW,
);

test(
  'a measure and an entry of what families said ask for what they need',
  () => {
    expect(run('measure', '--plan', 'send', '--id', 'letters').said).toContain('"unit" is missing.');
    expect(run('you-said', '--id', 'slow', '--theme', 'Letters').said).toContain('"said" is missing.');
    expect(read('you-said-we-did/slow.yaml')).toContain('\ntheme: Letters\n');
  },
  SLOW,
);

test.each([
  ['a kind that is misspelt', ['reprot', '--plan', 'send'], 2, 'Did you mean report?'],
  ['a plan that is misspelt', ['report', '--plan', 'sned'], 2, 'Did you mean send?'],
  ['a plan that is needed', ['report'], 2, 'needs --plan'],
  ['an action that is not there', ['report', '--plan', 'send', '--actions', '1.44'], 2, 'Did you mean 1.4?'],
  ['an action that is complete', ['report', '--plan', 'send', '--actions', '1.1'], 2, 'is not open'],
  [
    'an option of another kind',
    ['report', '--plan', 'send', '--theme', 'x'],
    2,
    'which takes --plan, --as-at',
  ],
  ['a ref that is taken', ['action', '--plan', 'send', '--ref', '1.1'], 1, 'is free.'],
  ['a ref that an action once had', ['action', '--plan', 'send', '--ref', '3.6'], 1, 'or had, an action 3.6'],
  ['a name that cannot be an address', ['you-said', '--id', 'Slow Letters'], 2, 'is not an id'],
  ['a way out of the folder', ['action', '--plan', 'send', '--ref', '../../x'], 2, 'is not a ref'],
])(
  '%s is refused, with what to type',
  (_what, typed, code, words) => {
    const refused = run(...typed);
    expect(refused).toMatchObject({ code, said: '', wrong: expect.stringContaining(words) });
  },
  SLOW,
);
