import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src/checks/check-library.ts';
import { day } from '../../src/model/day.ts';
import {
  corrected,
  edited,
  PUBLISHED,
  read,
  rewritten,
  TODAY,
  without,
  type Files,
} from './published-content.ts';
import { COUNT, LETTER, REPORT } from './published-paths.ts';
import { WAYS } from './ways-of-rewriting.ts';
import { FREE } from './ways-that-are-free.ts';

const told = (now: Files): string[] =>
  rewritten(now).map(({ rule, file, position }) => `${rule} ${file ?? '-'} ${position?.line ?? '-'}`);

test('content that did not change has no finding', () => {
  expect(rewritten(PUBLISHED)).toEqual([]);
});

describe.each(WAYS)('%s', (_, now, found) => {
  test('is refused', () => {
    expect(told(now)).toEqual(found);
  });

  test('is let be with the correction that the finding says to add', () => {
    const mended = corrected(now, rewritten(now));
    expect(rewritten(mended)).toEqual([]);
    const { library, findings, ...rest } = read(mended);
    if (library === null) throw new Error('There is no library.');
    const others = [...findings, ...checkLibrary({ ...rest, library, today: day(TODAY) })];
    const amiss = others.filter(
      ({ file, severity }) => file?.endsWith('corrections.yaml') && severity === 'error',
    );
    expect(amiss).toEqual([]);
  });
});

test('so many ways were tried', () => {
  expect(WAYS.length).toBeGreaterThan(50);
  process.stdout.write(`Rewritten history: ${WAYS.length} ways tried, ${WAYS.length} refused.\n`);
});

describe('what may change', () => {
  test.each(FREE)('%s', (_, now) => {
    expect(rewritten(now).map(({ message }) => message)).toEqual([]);
  });
});

test('what says who someone is, and is taken out, is not told again', () => {
  const before = edited(
    REPORT,
    'Five new staff',
    'Aisha, aged 7, and NHS number 943 476 5919. Five new staff',
  );
  const found = rewritten(PUBLISHED, before);
  expect(found).toHaveLength(1);
  expect(JSON.stringify(found)).not.toMatch(/Aisha|943/);
  expect(found[0]?.hint).toContain('said: "(withheld)"');
  const mended = corrected(PUBLISHED, found);
  expect(rewritten(mended, before)).toEqual([]);
});

test('a number that is withheld afterwards is not told again', () => {
  const found = rewritten(edited(COUNT, 'value: 12', 'suppressed: true'));
  expect(JSON.stringify(found)).not.toContain('12,');
  expect(found[0]?.hint).toContain('said: "(withheld)"');
});

test('an action that is gone and seems to have another ref is told so', () => {
  const [found] = rewritten(
    edited(
      'plans/send/actions/1.40.yaml',
      'ref: 1.4\n',
      'ref: 1.40\nadded: 2026-02-12\n',
      without(LETTER, 'plans/send/actions/1.40.yaml'),
    ),
  );
  expect(found?.message).toContain('It seems to be 1.40 now.');
  expect(found?.hint).toContain('add "was: [1.4]" to plans/send/actions/1.40.yaml');
});
