import { expect, test } from 'vitest';
import { measureLinkFinder, measuresOfPriority } from './measure-links.ts';
import { aMeasure } from './measure.fixture.ts';
import { anAction, aPlan } from './plan.fixture.ts';
import { youSaidSchema } from './schema/you-said.ts';

const wait = { ...aMeasure({ actions: ['1.2', 'other:7'], priorities: ['2'] }), id: 'wait' };
const plan = {
  ...aPlan({
    actions: [
      anAction({ ref: '1.1', measures: ['wait'] }),
      anAction({ ref: '1.2', measures: ['wait'] }),
      anAction({ ref: '1.3' }),
    ],
    priorities: [
      { ref: '1', title: 'One' },
      { ref: '2', title: 'Two' },
    ],
  }),
  measures: [wait],
};
const other = { ...aPlan({ actions: [anAction({ ref: '7' })] }), id: 'other' };
const said = (id: string, measures: string[]) => ({
  id,
  ...youSaidSchema.parse({
    said: 'We wait.',
    theme: 'Waiting',
    measures,
    response: [{ what: 'A clinic', state: 'will' }],
  }),
});

test('an action is tied to a measure once, whichever of the two declares it, its own plan’s first', () => {
  const { actions } = measureLinkFinder({ plans: [other, plan], youSaid: [] })(plan, wait);
  expect(actions.map((one) => `${one.plan.id}:${one.action.ref}`)).toEqual([
    'a-plan:1.1',
    'a-plan:1.2',
    'other:7',
  ]);
});

test('a ref that names nothing ties nothing', () => {
  const lost = aMeasure({ actions: ['9.9'], priorities: ['9'] });
  const { actions, priorities } = measureLinkFinder({ plans: [plan], youSaid: [] })(plan, lost);
  expect([actions, priorities]).toEqual([[], []]);
});

test('a measure has its priorities, and a priority its measures', () => {
  const { priorities } = measureLinkFinder({ plans: [plan], youSaid: [] })(plan, wait);
  expect(priorities.map(({ ref }) => ref)).toEqual(['2']);
  expect(measuresOfPriority('2', [{ measure: wait }])).toEqual([{ measure: wait }]);
  expect(measuresOfPriority('1', [{ measure: wait }])).toEqual([]);
});

test('what families said names a measure with its plan, or without where there is one plan', () => {
  const youSaid = [
    said('one', ['a-plan:wait', 'wait']),
    said('two', ['wait']),
    said('three', ['other:wait']),
  ];
  const ids = (plans: (typeof plan)[]): string[] =>
    measureLinkFinder({ plans, youSaid })(plan, wait).youSaid.map(({ id }) => id);
  expect(ids([plan])).toEqual(['one', 'two']);
  expect(ids([plan, { ...plan, id: 'another' }])).toEqual(['one']);
});

test('series of one indicator know each other', () => {
  const series = ['boys', 'girls'].map((id) => ({ ...aMeasure({ group: 'Suspensions' }), id }));
  const grouped = { ...plan, measures: [...series, wait] };
  const find = measureLinkFinder({ plans: [grouped], youSaid: [] });
  expect(find(grouped, series[0] ?? wait).group.map(({ id }) => id)).toEqual(['girls']);
  expect(find(grouped, wait).group).toEqual([]);
});
