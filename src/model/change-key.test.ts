import { expect, test } from 'vitest';
import { changeKey } from './change-key.ts';
import { changesUpTo } from './changes.ts';
import { day } from './day.ts';
import { aMeasure } from './measure.fixture.ts';
import { aPlan, anAction, aReport } from './plan.fixture.ts';

const VIEWS = ['The forum', 'Young Voices'].map((who) => ({ who, words: 'Not yet.' }));

function plan(title: string) {
  const action = anAction({
    title,
    due: '2025-02',
    milestones: [{ ref: '1.1.1', title: 'A step', due: '2025-02' }],
  });
  const reports = [
    aReport('2025-01-31', { '1.1': { status: 'green', views: VIEWS } }),
    aReport('2025-04-30', { '1.1': { status: 'amber', due: '2025-09', because: 'Snow' } }),
    aReport('2025-07-31', { '1.1': { status: 'blue', milestones: { '1.1.1': { status: 'blue' } } } }),
  ];
  const readings = ['2025-01', '2025-02'].map((period) => ({ period, value: '4', published: '2025-03-20' }));
  return { ...aPlan({ actions: [action], reports }), measures: [aMeasure({ readings })] };
}

const keysOf = (title: string): string[] => changesUpTo(plan(title), day('2025-12-31')).map(changeKey);

test('no two changes of a plan have one key, though they be of one day and one promise', () => {
  const keys = keysOf('A promise');
  expect(keys.length).toBeGreaterThan(7);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a promise that is given a better title has not changed', () => {
  expect(keysOf('Another title')).toEqual(keysOf('A promise'));
});
