import { describe, expect, test } from 'vitest';
import { planAsAt } from '../model/as-at.ts';
import { day } from '../model/day.ts';
import { seed } from '../../tests/documents/real-document.ts';

const TRACKER = seed('001_6bac02b34b253d39.txt', '2022-01-31');
const STATEMENT = seed('002_6724becd18dea0fb.txt', '2019-09-30');
const { imported } = TRACKER;

describe.skipIf(!TRACKER.isThere)('a real tracker (skipped where the real documents are absent)', () => {
  test('has all its actions, sub-actions and headings, and every cell is placed', () => {
    const { draft, report } = imported();
    expect(report.counts).toMatchObject({ priorities: 2, actions: 39, milestones: 53, reports: 1 });
    expect(report.cells).toEqual({ total: 358, placed: 358, unplaced: 0 });
    expect(draft.actions.filter(({ source }) => source === 'APP')).toHaveLength(24);
    expect(draft.actions.filter(({ source }) => source === 'PR')).toHaveLength(15);
    expect(report.warnings.filter(({ message }) => message.includes('no bullet'))).toHaveLength(12);
  });

  test('has every printed colour and every text of progress, wherever its row put it', () => {
    const { draft } = imported();
    const reported = Object.values(draft.reports[0]?.actions ?? {}).flatMap((action) => [
      action,
      ...Object.values(action.milestones ?? {}),
    ]);
    const count = (id: string): number => reported.filter(({ status }) => status === id).length;
    expect([count('green'), count('red'), count('blue'), count('yellow')]).toEqual([42, 8, 5, 4]);
    expect(reported.filter(({ progress }) => progress !== undefined)).toHaveLength(32);
  });

  test('has its key as its statuses, with the document’s own meanings', () => {
    const statuses = imported().draft.facts.statuses ?? [];
    expect(statuses.map(({ label, means }) => [label, means])).toEqual([
      ['Blue', 'complete'],
      ['Green', 'on-track'],
      ['Yellow', 'at-risk'],
      ['Red', 'late'],
    ]);
    expect(statuses[2]?.meaning).toBe('Potential slippage (2 weeks after due date)');
  });

  test('keeps the words of each odd date, and takes a period from those that have one', () => {
    const promises = imported().draft.actions.flatMap((action) => [action, ...(action.milestones ?? [])]);
    const odd = promises.filter(({ timescale }) => timescale !== undefined);
    expect(odd).toHaveLength(20);
    expect(odd.filter(({ due }) => due === undefined).map(({ timescale }) => timescale)).toEqual([
      'In place, ongoing monitoring',
      '6 times a year',
      'DIE Contingent',
    ]);
    expect(promises.filter(({ due }) => due !== undefined)).toHaveLength(92 - 3 - 3 - 2);
  });

  test('is read without a finding, and five rows reported as Green or Yellow stand as late', () => {
    const { plan, findings } = TRACKER.read();
    expect(findings).toEqual([]);
    const states = planAsAt(plan, day('2022-01-31')).actions;
    const late = states
      .flatMap((state) => [state, ...state.milestones])
      .filter(
        ({ standing, reported }) =>
          standing === 'late' && reported !== null && reported.status.means !== 'late',
      );
    const told = late.map(
      ({ reported, due }) => `${reported?.status.label ?? ''} ${due.current?.text ?? ''}`,
    );
    expect(told.toSorted()).toEqual([
      'Green 2021-12',
      'Green 2021-12',
      'Yellow 2021-10',
      'Yellow 2021-12',
      'Yellow 2021-12',
    ]);
  });
});

/** How many of a list have each key, in the order in which the keys first stand. */
function countsBy<Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> {
  return items.reduce<Record<string, number>>(
    (counts, item) => ({ ...counts, [key(item)]: (counts[key(item)] ?? 0) + 1 }),
    {},
  );
}

describe.skipIf(!STATEMENT.isThere)(
  'a real written statement of action (skipped where the real documents are absent)',
  () => {
    test('has its workstreams, areas of weakness and outcomes', () => {
      const { priorities } = STATEMENT.imported().draft;
      const areas = priorities.filter(({ kind }) => kind === 'Area of weakness');
      expect(countsBy(priorities, ({ kind }) => kind ?? '')).toEqual({
        Workstream: 5,
        'Area of weakness': 9,
      });
      expect(areas.map(({ parent }) => parent).join('')).toBe('AABBBCDDE');
      expect(areas.map(({ outcomes }) => outcomes?.length)).toEqual([5, 4, 3, 2, 1, 4, 3, 3, 3]);
      expect(
        priorities.filter(({ kind }) => kind === 'Workstream').every(({ accountable }) => accountable),
      ).toBe(true);
    });

    test('has its actions by area, and its milestones with their dates', () => {
      const { draft, report } = STATEMENT.imported();
      expect(Object.values(countsBy(draft.actions, ({ priority }) => priority ?? ''))).toEqual([
        10, 6, 18, 5, 4, 10, 5, 9, 7,
      ]);
      const milestones = draft.actions.flatMap((action) => action.milestones ?? []);
      expect(report.counts).toMatchObject({ actions: 74, milestones: 221 });
      expect(milestones.filter(({ due }) => due !== undefined)).toHaveLength(214);
      expect(draft.actions.filter(({ due }) => due === undefined).map(({ ref }) => ref)).toEqual([
        '8.7',
        '9.6',
      ]);
    });

    test('has 13 actions with a milestone after their own time scale', () => {
      const { plan, findings } = STATEMENT.read();
      expect(findings).toEqual([]);
      const late = plan.actions.filter(({ due, milestones }) =>
        milestones.some((step) => due !== undefined && step.due !== undefined && step.due.to > due.to),
      );
      expect(late.map(({ ref }) => ref)).toHaveLength(13);
    });

    test('has its ratings on milestones, and takes what printed as orange for the amber of its key', () => {
      const { facts, reports } = STATEMENT.imported().draft;
      const reported = Object.values(reports[0]?.actions ?? {}).flatMap(({ milestones }) =>
        Object.values(milestones ?? {}),
      );
      expect(countsBy(reported, ({ status }) => status ?? '')).toEqual({ green: 3, amber: 8 });
      expect(facts.statuses?.map(({ label, means }) => [label, means])).toEqual([
        ['Green', 'complete'],
        ['Amber', 'on-track'],
        ['Red', 'late'],
      ]);
    });

    test('has its measures by area, each with its targets and their periods', () => {
      const { measures } = STATEMENT.imported().draft;
      expect(countsBy(measures, ({ facts }) => facts.priorities?.join() ?? '')).toEqual({
        1: 6,
        2: 3,
        3: 14,
        4: 7,
        5: 4,
        6: 5,
        7: 4,
        9: 6,
      });
      // 161 cells of targets; four of them stand under another of their own measure and period.
      expect(measures.flatMap(({ facts }) => facts.targets ?? [])).toHaveLength(157);
      expect(measures.filter(({ facts }) => facts.baseline === undefined)).toHaveLength(1);
      expect(measures.flatMap(({ facts }) => facts.readings ?? [])).toEqual([]);
    });

    test('has its terms and its boards, and names nobody', () => {
      const { draft, report } = STATEMENT.imported();
      expect(draft.terms).toHaveLength(45);
      expect(draft.boards.map(({ members }) => members?.length)).toEqual([22, 24, 11]);
      expect(
        draft.boards.flatMap(({ members }) => members ?? []).some(({ name }) => name !== undefined),
      ).toBe(false);
      expect(report.cells).toEqual({ total: 1946, placed: 1890, unplaced: 56 });
      expect(report.unplaced.filter(({ why }) => why.includes('only where that person agreed'))).toHaveLength(
        52,
      );
    });
  },
);
