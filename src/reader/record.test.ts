import { describe, expect, test } from 'vitest';
import { readRecord } from './record.ts';
import type { Raw } from './yaml.ts';

const ACTION = { ref: '1.3', title: 'Words' };
const told = (kind: Parameters<typeof readRecord>[0], data: Raw): string[] =>
  readRecord(kind, data).faults.map(({ rule, path }) => `${rule} ${path.join('.')}`);

describe('what is wrong with a record is told, and the rest of it is used', () => {
  test('a field that does not exist is told with the nearest that does', () => {
    const { record, faults } = readRecord('action', { ...ACTION, milestons: [] });
    expect(record).toMatchObject({ ref: '1.3', milestones: [] });
    expect(faults).toMatchObject([{ rule: 'unknown-field', path: ['milestons'] }]);
    expect(faults[0]?.hint).toContain('Did you mean "milestones"?');
  });

  test('a field of a record within a record has the fields of that one', () => {
    const { faults } = readRecord('action', {
      ...ACTION,
      milestones: [{ ref: 'a', title: 'b', du: '2026' }],
    });
    expect(faults[0]).toMatchObject({ path: ['milestones', 0, 'du'] });
    expect(faults[0]?.hint).toContain('"due"');
  });

  test('where nothing is near, the fields that there are are named', () => {
    const { faults } = readRecord('prose', { title: 'x', author: 'y' });
    expect(faults[0]?.hint).toBe('Remove it. The fields here are title, summary.');
  });

  test('all mistakes of a record are told at once', () => {
    const data = {
      ref: '1 3',
      titel: 'x',
      due: '2026-02-31',
      leads: 'me',
      ongoing: 'yes',
      measures: ['A B'],
    };
    expect(told('action', data).toSorted()).toEqual([
      'invalid-value measures.0',
      'invalid-value ref',
      'missing-field title',
      'no-such-period due',
      'unknown-choice ongoing',
      'unknown-field titel',
      'wrong-type leads',
    ]);
  });

  test('a mistake that shows only when another is mended is told as well', () => {
    const report = { asAt: '2026-01-31', actions: { '1.3': { due: '2026', statuss: 'x' } }, sumary: 'x' };
    expect(told('report', report).toSorted()).toEqual([
      'moved-without-reason actions.1.3.due',
      'unknown-field actions.1.3.statuss',
      'unknown-field sumary',
    ]);
  });

  test('what follows from a mistake is not told', () => {
    const reading = { period: '2025-Q4', value: 'many' };
    const data = {
      title: 'x',
      unit: 'number',
      better: 'higher',
      readings: [reading, { ...reading, value: '5' }],
    };
    const { record, faults, leftOut } = readRecord('measure', data);
    expect(faults.map(({ path }) => path.join('.'))).toEqual(['readings.0.value']);
    expect(record?.readings.map(({ value }) => value)).toEqual([5]);
    expect(leftOut).toContainEqual(['readings', 0]);
  });

  test('places are those of the file, though items before were left out', () => {
    const data = {
      ...ACTION,
      milestones: [undefined, { ref: 'a' }, { ref: 'b', title: 'c', due: '2026-13' }],
    };
    expect(told('action', data)).toEqual([
      'missing-field milestones.1.title',
      'no-such-period milestones.2.due',
    ]);
  });

  test.each([
    ['action', { ref: '1.3' }, 'title'],
    ['plan', { title: 'x', kind: 'plann' }, 'kind'],
    ['measure', { title: 'x', unit: 'number' }, 'better'],
    ['site', { name: 'x', area: 'y', publisher: 'z', contact: { role: 'r' } }, 'contact'],
  ] as const)('%s %j is used, with a stand-in for %s', (kind, data, field) => {
    const { record, faults } = readRecord(kind, data);
    expect(record).not.toBeNull();
    expect(faults.map(({ path }) => path[0])).toEqual([field]);
  });

  test.each([
    ['action', { title: 'x' }],
    ['action', ['x']],
    ['action', 'words'],
    ['report', {}],
    ['glossary', { term: 'x' }],
  ] as const)('%s %j is of no use, and says why', (kind, data) => {
    const { record, faults } = readRecord(kind, data as Raw);
    expect(record).toBeNull();
    expect(faults.length).toBeGreaterThan(0);
  });

  test('a list that is empty is a list', () => {
    expect(readRecord('glossary', undefined)).toMatchObject({ record: [], faults: [] });
  });
});

describe('the hint holds the fix', () => {
  test.each([
    ['ongoing', 'yes', '"true"'],
    ['ongoing', 'off', '"false"'],
    ['ongoing', 'maybe', 'true, false'],
    ['leads', 'head-of-send', '- head-of-send'],
    ['title', ['a', 'b'], 'quotation marks'],
    ['withdrawn', 'yes', 'Write each field on a line of its own'],
    ['ref', '1 3', '1.10 or AW1-3'],
    ['added', '31/01/2026', '2025-09-15'],
  ])('%s: %j → %s', (field, value, fix) => {
    const { faults } = readRecord('action', { ...ACTION, [field]: value });
    expect(faults[0]?.hint).toContain(fix);
  });

  test('a field that is missing says what it is for', () => {
    expect(readRecord('action', { ref: '1.3' }).faults[0]?.hint).toContain(
      'The promise in a few plain words.',
    );
  });
});
