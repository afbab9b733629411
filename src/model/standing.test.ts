import { describe, expect, test } from 'vitest';
import { rollUp, type Standing } from './standing.ts';

describe('an action whose milestones alone are reported', () => {
  test.each<[Standing[], Standing]>([
    [['complete', 'complete'], 'complete'],
    [['complete', 'withdrawn'], 'complete'],
    [['complete', 'late', 'at-risk'], 'late'],
    [['complete', 'at-risk', 'no-report'], 'at-risk'],
    [['complete', 'no-report'], 'on-track'],
    [['on-track', 'not-started'], 'on-track'],
    [['not-started', 'no-report'], 'not-started'],
    [['no-report', 'no-report'], 'no-report'],
    [['withdrawn'], 'no-report'],
    [[], 'no-report'],
  ])('with %j stands as %s', (milestones, standing) => {
    expect(rollUp(milestones)).toBe(standing);
  });
});
