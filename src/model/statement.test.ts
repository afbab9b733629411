import { expect, test } from 'vitest';
import { day } from './day.ts';
import { editionOf, type PlanEdition } from './edition.ts';
import type { Plan } from './library.ts';
import { aMeasure } from './measure.fixture.ts';
import { aPlan, anAction } from './plan.fixture.ts';
import { boardsSchema, risksSchema } from './schema/plan.ts';
import { siteSchema } from './schema/site.ts';
import { sectionFragment, statementSections, type StatementSection } from './statement.ts';

const SITE = siteSchema.parse({
  name: 'Promises',
  area: 'Fernshire',
  publisher: 'Fernshire Council',
  contact: { role: 'Somebody', phone: '01632 960 357' },
});

function editionOfPlan(plan: Plan): PlanEdition {
  const library = { site: SITE, glossary: [], prose: [], youSaid: [], corrections: [], plans: [plan] };
  const [edition] = editionOf(library, day('2026-02-13')).plans;
  if (edition === undefined) throw new Error('The library has a plan.');
  return edition;
}

const outline = (sections: readonly StatementSection[]): string[] =>
  sections.flatMap(({ number, level, content, sections: under }) => [
    `${number} h${level} ${content.kind === 'priority' ? content.node.priority.ref : content.kind}`,
    ...outline(under),
  ]);

const PRIORITIES = [
  { ref: 'W1', title: 'Waits' },
  { ref: '1', title: 'Assessments', parent: 'W1' },
  { ref: '2', title: 'Therapy', parent: 'W1' },
  { ref: 'W2', title: 'Schools' },
];

test('the statement runs from its introduction to its words, in numbered sections', () => {
  const plan: Plan = {
    ...aPlan(
      {
        priorities: PRIORITIES,
        actions: [anAction({ ref: '1.1', priority: '1' }), anAction({ ref: '9.1' })],
      },
      {
        summary: 'A plan.',
        inspection: { bodies: ['Ofsted'] },
        partners: [{ name: 'Fernshire Health' }],
        reportEvery: 'quarter',
      },
    ),
    boards: boardsSchema.parse([{ name: 'Delivery', reportsTo: 'Improvement' }, { name: 'Improvement' }]),
    risks: risksSchema.parse([{ title: 'Too few therapists' }]),
    measures: [
      { ...aMeasure({ priorities: ['1', 'W2'] }), id: 'waits' },
      { ...aMeasure({ priorities: ['none-such'] }), id: 'other' },
    ],
  };
  expect(outline(statementSections(editionOfPlan(plan), true))).toEqual([
    '1 h2 introduction',
    '2 h2 inspection',
    '3 h2 partners',
    '4 h2 governance',
    '4.1 h3 board',
    '4.2 h3 board',
    '5 h2 W1',
    '5.1 h3 1',
    '5.2 h3 2',
    '6 h2 W2',
    '7 h2 actions',
    '8 h2 measures',
    '9 h2 risks',
    '10 h2 reporting',
    '11 h2 words',
  ]);
});

test('what a plan does not have is left out, and the numbers close up', () => {
  const plan = aPlan({ actions: [anAction()] }, { statuses: [] });
  expect(outline(statementSections(editionOfPlan(plan), false))).toEqual(['1 h2 actions']);
});

test('a measure of two priorities is under both, and one of none is not lost', () => {
  const plan: Plan = {
    ...aPlan({ priorities: PRIORITIES }),
    measures: [
      { ...aMeasure({ priorities: ['1', 'W2'] }), id: 'waits' },
      { ...aMeasure(), id: 'other' },
    ],
  };
  const found = (sections: readonly StatementSection[]): string[] =>
    sections.flatMap(({ content, sections: under }) => [
      ...('measures' in content ? content.measures.map(({ measure }) => measure.id) : []),
      ...found(under),
    ]);
  expect(found(statementSections(editionOfPlan(plan), false))).toEqual(['waits', 'waits', 'other']);
});

test('every action of the plan is in the statement once', () => {
  const actions = ['W1', '1', '2', 'W2', 'none-such'].map((priority, index) =>
    anAction({ ref: `1.${index}`, priority }),
  );
  const shown = (sections: readonly StatementSection[]): string[] =>
    sections.flatMap(({ content, sections: under }) => [
      ...(content.kind === 'priority'
        ? content.node.actions
        : content.kind === 'actions'
          ? content.actions
          : []
      ).map(({ action }) => action.ref),
      ...shown(under),
    ]);
  const sections = statementSections(editionOfPlan(aPlan({ priorities: PRIORITIES, actions })), true);
  expect(shown(sections).toSorted()).toEqual(['1.0', '1.1', '1.2', '1.3', '1.4']);
});

test('however deep priorities nest, no heading is below the sixth level', () => {
  const priorities = Array.from({ length: 8 }, (_, index) => ({
    ref: `P${index}`,
    title: 'A part',
    ...(index === 0 ? {} : { parent: `P${index - 1}` }),
  }));
  const [last] = outline(
    statementSections(editionOfPlan(aPlan({ priorities }, { statuses: [] })), false),
  ).slice(-1);
  expect(last).toBe('1.1.1.1.1.1.1.1 h6 P7');
});

test('a section’s place on the page has no dots, which would mean something else in a stylesheet', () => {
  expect(sectionFragment({ number: '5.1.2' })).toBe('section-5-1-2');
});
