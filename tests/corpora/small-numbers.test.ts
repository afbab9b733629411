import { describe, expect, test } from 'vitest';
import { CLEAN, findingsIn } from '../mistakes/clean-content.ts';
import { PLANTED, type Files } from './small-numbers.ts';

function found(files: Files): string[] {
  return findingsIn({ ...CLEAN, ...files })
    .map(({ rule }) => rule)
    .filter((rule) => rule === 'small-number' || rule === 'recoverable-number');
}

describe.each(PLANTED)('%s', (_, planted, clean) => {
  test('is blocked', () => {
    expect(found(planted)).not.toEqual([]);
  });
  test('has a clean twin that is let be', () => {
    expect(found(clean)).toEqual([]);
  });
});

test('the score', () => {
  const blocked = PLANTED.filter(([, planted]) => found(planted).length > 0).length;
  const alarms = PLANTED.filter(([, , clean]) => found(clean).length > 0).length;
  process.stdout.write(
    `Small numbers: ${blocked} of ${PLANTED.length} planted blocked, ${alarms} alarms on their clean twins.\n`,
  );
  expect({ blocked, alarms }).toEqual({ blocked: PLANTED.length, alarms: 0 });
});
