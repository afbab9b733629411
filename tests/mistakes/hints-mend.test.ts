import { describe, expect, test } from 'vitest';
import { findingsIn } from './clean-content.ts';
import { followHint, type Files } from './follow-hint.ts';
import { made, MISTAKES } from './mistakes.ts';

/** How many hints may be followed, one after the other, until nothing is wrong. */
const MOST_STEPS = 5;

/** Follows the hints of errors until there is none; the errors that are left, and the steps that it took. */
function mended(files: Files): { left: string[]; steps: number } {
  let now = files;
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const errors = findingsIn(now).filter(
      ({ severity, rule }) => severity === 'error' || rule === 'unknown-comparator',
    );
    const [first] = errors;
    if (first === undefined) return { left: [], steps };
    const next = followHint(now, first);
    if (next === null) return { left: [`${first.rule}: nobody could follow "${first.hint}"`], steps };
    now = next;
  }
  return { left: findingsIn(now).map(({ rule, hint }) => `${rule}: ${hint}`), steps: MOST_STEPS };
}

describe('what a hint says, pasted in, mends the mistake and brings no other', () => {
  test.each(MISTAKES)('$rule in $file', (mistake) => {
    expect(mended(made([mistake])).left).toEqual([]);
  });
});

test('so many were mended', () => {
  const steps = MISTAKES.map((mistake) => mended(made([mistake])));
  const whole = steps.filter(({ left }) => left.length === 0).length;
  const once = steps.filter((one) => one.left.length === 0 && one.steps === 1).length;
  process.stdout.write(
    `Hints: ${whole} of ${MISTAKES.length} mistakes mended by what the hints say, ${once} of them in one step.\n`,
  );
  expect(whole).toBeGreaterThanOrEqual(30);
});
