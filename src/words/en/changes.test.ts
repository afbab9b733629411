import { expect, test } from 'vitest';
import { changesUpTo, type Change } from '../../model/changes.ts';
import { day } from '../../model/day.ts';
import { aMeasure } from '../../model/measure.fixture.ts';
import { aPlan, anAction, aReport } from '../../model/plan.fixture.ts';
import { correctionsSchema } from '../../model/schema/plan.ts';
import { anEntry } from '../../model/you-said.fixture.ts';
import { sentenceText } from '../sentence.ts';
import { changeSentence } from './changes.ts';

const plan = aPlan({
  actions: [
    anAction({
      title: 'One phone number',
      due: '2021-09',
      milestones: [{ ref: '1.1.1', title: 'Agree the number' }],
    }),
    anAction({
      ref: '1.2',
      title: 'A support pack',
      added: '2021-08-15',
      withdrawn: { date: '2022-02-01', because: 'It was merged with 1.1.' },
    }),
  ],
  reports: [
    aReport('2021-07-31', { '1.1': { status: 'green', milestones: { '1.1.1': { status: 'blue' } } } }),
    aReport('2021-10-31', { '1.1': { status: 'amber', due: '2021-12', because: 'nobody applied' } }),
    aReport('2022-01-31', {
      '1.1': { status: 'blue' },
      '1.2': { status: 'red', views: [{ who: 'The forum', words: 'No.' }] },
    }),
  ],
});

test('every change is one plain sentence', () => {
  const told = changesUpTo(plan, day('2022-03-01')).map((change) =>
    sentenceText(changeSentence(change, 'a-plan')),
  );
  expect(told).toEqual([
    'Promise withdrawn: A support pack (1.2). Why: It was merged with 1.1.',
    'Promise kept: One phone number (1.1).',
    'Now late: A support pack (1.2). It was reported as Red (late).',
    'The forum gave its view: A support pack (1.2).',
    'Now late: One phone number (1.1). It was due December 2021.',
    'Date moved: One phone number (1.1). From September 2021 to December 2021. Why: nobody applied.',
    'Status changed: One phone number (1.1). It was Green (on track), and is now Amber (at risk).',
    'Now late: One phone number (1.1). It was due September 2021.',
    'New promise: A support pack (1.2).',
    'Step done: Agree the number. That is a step of One phone number (1.1).',
  ]);
});

test('a change links to the page of its action', () => {
  const [last] = changesUpTo(plan, day('2022-03-01')).map((change) => changeSentence(change, 'a-plan'));
  expect(last).toContainEqual({ link: 'A support pack (1.2)', to: '/plans/a-plan/actions/1.2/' });
});

test.each([
  [{ value: '41' }, 'New figure: A measure. For autumn term 2025: 41 weeks.'],
  [{ suppressed: 'true' }, 'New figure: A measure. For autumn term 2025: kept back, because it is small.'],
  [{ missing: 'Nobody counted.' }, 'New figure: A measure. For autumn term 2025: no figure.'],
])('a new figure is told in its measure’s unit, and leads to it: %j', (stated, told) => {
  const measure = aMeasure({
    unit: 'weeks',
    readings: [{ period: '2025-autumn', published: '2026-01-20', ...stated }],
  });
  const measured = { ...aPlan({}), measures: [measure] };
  const [change] = changesUpTo(measured, day('2026-02-01'));
  const sentence = change === undefined ? [] : changeSentence(change, 'a-plan');
  expect(sentenceText(sentence)).toBe(told);
  expect(sentence).toContainEqual({ link: 'A measure', to: '/plans/a-plan/measures/a-measure/' });
});

const toldOf = (change: Change | undefined): string =>
  change === undefined ? '' : sentenceText(changeSentence(change, 'a-plan'));

test('a revised figure is told with the one before and the reason', () => {
  const readings = [
    { period: '2025-Q1', value: '41', published: '2025-05-01' },
    {
      period: '2025-Q1',
      value: '38',
      published: '2025-06-01',
      revises: '2025-05-01',
      because: 'The first count left out one town.',
    },
  ];
  const measures = [aMeasure({ unit: 'weeks', readings })];
  expect(toldOf(changesUpTo({ ...aPlan({}), measures }, day('2026-01-01'))[0])).toBe(
    'Figure revised: A measure. For January to March 2025: from 41 weeks to 38 weeks. Why: The first count left out one town.',
  );
});

test('an answer to families is told by their words and how we answered', () => {
  const entry = anEntry('nine-forms', {
    said: 'We filled in nine forms.',
    response: [
      { what: 'One form.', state: 'will', date: '2025-05-19' },
      { what: 'No.', state: 'cannot', because: 'It costs too much.', date: '2025-05-19' },
    ],
  });
  const [change] = changesUpTo(aPlan({}), day('2026-01-01'), [entry]);
  expect(toldOf(change)).toBe(
    'Families said “We filled in nine forms”. Our answer: we said we would, and we could not.',
  );
});

test.each([
  [
    'reports/2022-01-31.yaml',
    'actions.1.1.progress',
    'Correction: The report as at 31 January 2022, on One phone number (1.1). Why: Two towns were left out.',
  ],
  [
    'actions/1.1.yaml',
    'title',
    'Correction: The promise One phone number (1.1). Why: Two towns were left out.',
  ],
  ['boards.yaml', undefined, 'Correction: The plan A plan. Why: Two towns were left out.'],
])('a correction of %s is told by its place and its reason', (file, field, told) => {
  const corrections = correctionsSchema.parse([
    {
      date: '2022-02-20',
      file,
      ...(field === undefined ? {} : { field }),
      said: 'a',
      says: 'b',
      because: 'Two towns were left out.',
    },
  ]);
  expect(toldOf(changesUpTo({ ...plan, corrections }, day('2022-03-01'))[0])).toBe(told);
});

test('a promise that is worded again is told with the reason', () => {
  const amended = anAction({
    title: 'A club',
    amendments: [{ date: '2022-02-20', was: 'Two clubs', because: 'Nobody came to the second.' }],
  });
  expect(toldOf(changesUpTo(aPlan({ actions: [amended] }), day('2022-03-01'))[0])).toBe(
    'Promise reworded: A club (1.1). Why: Nobody came to the second.',
  );
});
