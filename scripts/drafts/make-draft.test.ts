import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeNew } from '../../src/importers/writer.ts';
import { planAsAt } from '../../src/model/as-at.ts';
import { day } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/library.ts';
import { readLibrary } from '../../src/reader/read-library.ts';
import { PROJECT } from '../site/build-site.ts';
import { makeDraft, NoDraft, type Asked, type DraftKind } from './make-draft.ts';

const TODAY = day('2026-02-13');

let content = '';
beforeEach(() => {
  content = path.join(mkdtempSync(path.join(tmpdir(), 'candour-draft-')), 'content');
  cpSync(path.join(PROJECT, 'content'), content, { recursive: true });
});
afterEach(() => rmSync(path.dirname(content), { recursive: true, force: true }));

function make(kind: DraftKind, asked: Asked): void {
  const { library } = readLibrary(content);
  writeNew(content, makeDraft(kind, asked, { content, library, today: TODAY }));
}

function read(file: string): string {
  return readFileSync(path.join(content, file), 'utf8');
}

function plan(): Plan {
  const found = readLibrary(content).library?.plans.find(({ id }) => id === 'send');
  if (found === undefined) throw new Error('The example has no plan called send.');
  return found;
}

describe('a report', () => {
  const file = 'plans/send/reports/2026-02-13.yaml';

  test('names every open action with its last words, is valid as it is, and says nothing', () => {
    const before = planAsAt(plan(), TODAY).actions;
    make('report', { plan: 'send' });
    const text = read(file);
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.schema\/report\.json\n/);
    expect(text).toContain('#   amber  Amber (at risk)');
    expect(text.replaceAll(/\n +# /g, ' ')).toContain('“On 31 December, 83 children had waited over a year.');
    for (const { action, standing } of before) {
      const isOpen = standing !== 'complete' && standing !== 'withdrawn';
      expect([action.ref, new RegExp(`^ {2}"?${action.ref}"?:$`, 'm').test(text)]).toEqual([
        action.ref,
        isOpen,
      ]);
    }
    expect(plan().reports.at(-1)).toMatchObject({ asAt: TODAY, actions: {} });
    expect(planAsAt(plan(), TODAY).actions).toEqual(before);
  });

  test('says what is filled in, and no more', () => {
    make('report', { plan: 'send', actions: '1.4, 1.9' });
    expect(read(file)).not.toContain('1.3:');
    writeFileSync(path.join(content, file), read(file).replace('    status:\n', '    status: green\n'));
    expect(readLibrary(content).findings).toEqual([]);
    expect(Object.entries(plan().reports.at(-1)?.actions ?? {})).toMatchObject([
      ['1.4', { status: 'green' }],
    ]);
  });
});

test('a plan in an empty folder comes with a site.yaml, and what is then added to it is valid too', () => {
  rmSync(content, { recursive: true });
  make('plan', { plan: 'send-2026', title: 'Our plan', kind: 'improvement-plan' });
  expect(existsSync(path.join(content, 'site.yaml'))).toBe(true);
  make('action', { plan: 'send-2026', title: 'Answer every letter' });
  make('action', { plan: 'send-2026', title: 'Answer every call' });
  expect(read('plans/send-2026/actions/2.yaml')).toContain('title: Answer every call');
  make('report', { plan: 'send-2026' });
  expect(readLibrary(content).findings).toEqual([]);
});

test('an action gets the next ref of its priority', () => {
  make('action', { plan: 'send', priority: '3', title: 'One' });
  expect(read('plans/send/actions/3.7.yaml')).toContain('priority: 3\n');
});

test('a measure and an entry of what families said ask for what they need', () => {
  make('measure', { plan: 'send', id: 'letters' });
  make('you-said', { id: 'slow', theme: 'Letters' });
  expect(read('you-said-we-did/slow.yaml')).toContain('\ntheme: Letters\n');
  const told = readLibrary(content).findings.map(({ file, message }) => `${file ?? ''} ${message}`);
  expect(told).toContain('plans/send/measures/letters.yaml "unit" is missing.');
  expect(told).toContain('you-said-we-did/slow.yaml "said" is missing.');
});

test.each<[string, DraftKind, Asked, string]>([
  ['a plan that is misspelt', 'report', { plan: 'sned' }, 'Did you mean send?'],
  ['a plan that is needed', 'report', {}, 'needs --plan'],
  ['an action that is not there', 'report', { plan: 'send', actions: '1.44' }, 'Did you mean 1.4?'],
  ['an action that is complete', 'report', { plan: 'send', actions: '1.1' }, 'is not open'],
  ['a day to come', 'report', { plan: 'send', 'as-at': day('2026-02-14') }, 'is still to come.'],
  ['an option of another kind', 'report', { plan: 'send', theme: 'x' }, 'which takes --plan, --as-at'],
  ['a ref that is taken', 'action', { plan: 'send', ref: '1.1' }, 'is free.'],
  ['a ref that an action once had', 'action', { plan: 'send', ref: '3.6' }, 'or had, an action 3.6'],
  ['a priority that is not there', 'action', { plan: 'send', priority: '99' }, 'is not there.'],
  ['a plan that is there', 'plan', { plan: 'send' }, 'Name another with --plan.'],
  ['a name that cannot be an address', 'you-said', { id: 'Slow Letters' }, 'is not an id'],
  ['a way out of the folder', 'action', { plan: 'send', ref: '../../x' }, 'is not a ref'],
])('%s is refused, with what to type', (_what, kind, asked, words) => {
  expect(() => make(kind, asked)).toThrow(
    expect.toSatisfy((error) => error instanceof NoDraft && error.message.includes(words)),
  );
});
