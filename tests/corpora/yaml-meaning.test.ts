import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/reader/yaml.ts';

/** What other readers of YAML change in silence: the text written, and what they make of it. */
const CHANGED: [written: string, elsewhere: string][] = [
  ['1.10', '1.1'],
  ['1.0', '1'],
  ['007', '7'],
  ['010', '8'],
  ['0o10', '8'],
  ['0x1F', '31'],
  ['1e3', '1000'],
  ['1_000', '1000'],
  ['+5', '5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['12:30', '750'],
  ['1:30:00', '5400'],
  ['NO', 'false'],
  ['no', 'false'],
  ['yes', 'true'],
  ['Yes', 'true'],
  ['on', 'true'],
  ['OFF', 'false'],
  ['y', 'true'],
  ['True', 'true'],
  ['2026-02-31', '3 March'],
  ['2026-01-31', 'a date with a time'],
  ['2026-01-31T10:00:00Z', 'a date with a time'],
  ['.nan', 'not a number'],
  ['.inf', 'infinity'],
  ['-.INF', 'minus infinity'],
  ['0b101', '5'],
  ['9007199254740993', '9007199254740992'],
  ['1.7976931348623157e309', 'infinity'],
  ['<<', 'a merge key'],
  ['=', 'a default value'],
];

/** What every reader changes in silence, and is refused here. */
const REFUSED: [written: string, elsewhere: string][] = [
  ['~', 'nothing'],
  ['null', 'nothing'],
  ['Question #3', 'the same'],
  ['Question # 3', 'Question'],
  ['*Now', 'an alias'],
  ['&Now then', 'an anchor'],
  ['!Now then', 'a tag'],
  ['Now: go', 'a mistake'],
  ['@home', 'a mistake'],
  ['%50', 'a mistake'],
  ['- one\n- two', 'one line of words'],
];

describe.each(CHANGED)('%s, which others read as %s', (written) => {
  test('stays as it is written', () => {
    expect(readYaml(`field: ${written}\n`)).toMatchObject({ value: { field: written }, faults: [] });
    expect(readYaml(`list: [${written}]\n`)).toMatchObject({ value: { list: [written] }, faults: [] });
  });
});

describe.each(REFUSED)('%j, which others read as %s', (written) => {
  test('stays as it is written, or is refused', () => {
    const { value, faults } = readYaml(`field: ${written}\n`);
    const isKept = faults.length === 0 && (value as { field?: unknown } | undefined)?.field === written;
    expect(isKept || faults.length > 0).toBe(true);
  });
});

test('no meaning is changed in silence', () => {
  const cases = [...CHANGED, ...REFUSED];
  const silent = cases.filter(([written]) => {
    const { value, faults } = readYaml(`field: ${written}\n`);
    return faults.length === 0 && (value as { field?: unknown } | undefined)?.field !== written;
  });
  process.stdout.write(`YAML: ${silent.length} of ${cases.length} meanings changed in silence.\n`);
  expect(silent).toEqual([]);
});
