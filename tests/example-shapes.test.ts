import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMonths } from '../src/model/day.ts';
import type { Plan } from '../src/model/library.ts';
import { otherMeanings } from '../src/model/other-meanings.ts';
import { QUESTIONS } from '../src/model/schema/measure.ts';
import { readLibrary } from '../src/reader/read-library.ts';
import { ROOT } from './house/source-files.ts';

/** The example has one plan, or more, in each of the five shapes in which councils publish. */

const { library } = readLibrary(path.join(ROOT, 'content'));
if (library === null) throw new Error('The example cannot be read.');
const { plans, glossary } = library;

const planOf = (id: string): Plan => {
  const plan = plans.find((one) => one.id === id);
  if (plan === undefined) throw new Error(`The example has no plan "${id}".`);
  return plan;
};
const milestonesOf = ({ actions }: Plan) => actions.flatMap(({ milestones }) => milestones);
const entriesOf = ({ reports }: Plan) => reports.flatMap(({ actions }) => Object.values(actions));

describe('the example', () => {
  test('has plans of five kinds or more', async ({ annotate }) => {
    for (const plan of plans) {
      await annotate(
        `${plan.id} (${plan.kind}): ${plan.actions.length} actions, ${milestonesOf(plan).length} milestones, ${plan.measures.length} measures, ${plan.reports.length} reports, ${plan.boards.length} boards`,
      );
    }
    expect(new Set(plans.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  });

  test('has a written statement with 12 measures, 3 boards and 25 terms, or more of each', () => {
    const plan = planOf('send');
    expect(plan.kind).toBe('written-statement-of-action');
    expect(plan.measures.length).toBeGreaterThanOrEqual(12);
    expect(plan.boards.length).toBeGreaterThanOrEqual(3);
    expect(glossary.length).toBeGreaterThanOrEqual(25);
    expect(plan.priorities.some(({ finding }) => finding !== undefined)).toBe(true);
  });

  test('has a tracker with sub-actions and a scale of four colours', () => {
    const plan = planOf('neurodiversity-tracker');
    expect(plan.statuses.map(({ colour }) => colour)).toEqual(['blue', 'green', 'yellow', 'red']);
    expect(milestonesOf(plan).length).toBeGreaterThan(plan.actions.length);
    expect(plan.actions.some(({ printed }) => printed !== undefined)).toBe(true);
  });

  test('has a management action table: owners by directorate, two dates in a cell, blank statuses, cross-references', () => {
    const plan = planOf('whole-council');
    expect(plan.kind).toBe('management-action-table');
    const directorates = new Set(plan.leads.map(({ organisation = '' }) => organisation));
    expect(directorates.size).toBeGreaterThanOrEqual(4);
    expect([...directorates].filter((name) => !name.endsWith('Directorate'))).toEqual([]);
    const twoDates = plan.actions.filter(
      ({ timescale, milestones }) => milestones.length > 1 && (timescale?.match(/20\d\d/g)?.length ?? 0) > 1,
    );
    expect(twoDates.length).toBeGreaterThan(0);
    expect(entriesOf(plan).some(({ status }) => status === undefined)).toBe(true);
    expect(plan.actions.some(({ related }) => related.some((ref) => ref.includes(':')))).toBe(true);
  });

  test('has a post-inspection plan of sections and recommendations, twelve months on', () => {
    const plan = planOf('disabled-childrens-care');
    expect(plan.kind).toBe('post-inspection-plan');
    expect(new Set(plan.priorities.map(({ kind }) => kind))).toEqual(new Set(['Section', 'Recommendation']));
    const words = entriesOf(plan).flatMap(({ progress }) => progress ?? []);
    expect(words.filter((progress) => progress.startsWith('Action completed')).length).toBeGreaterThan(0);
    const letter = plan.inspection?.letter?.date;
    const report = plan.reports.at(-1)?.asAt;
    if (letter === undefined || report === undefined) throw new Error('It has no letter, or no report.');
    expect(report >= addMonths(letter, 12)).toBe(true);
  });

  test('has a committee pack: the inspectors’ words, every milestone with a status, the three questions', () => {
    const plan = planOf('mental-health');
    expect(
      plan.priorities.filter(({ finding, response }) => finding !== undefined && response.length > 0).length,
    ).toBeGreaterThan(0);
    const reported = plan.reports.at(-1)?.actions ?? {};
    const silent = plan.actions.flatMap(({ ref, milestones }) =>
      milestones
        .filter((one) => reported[ref]?.milestones[one.ref]?.status === undefined)
        .map((one) => one.ref),
    );
    expect(silent).toEqual([]);
    expect(new Set(plan.measures.map(({ asks }) => asks))).toEqual(new Set(QUESTIONS));
  });

  test('has an outcomes report of 7 indicators, with no action, and all that such reports say beside a number', async ({
    annotate,
  }) => {
    const { measures, actions } = planOf('outcomes');
    const indicators = new Set(measures.map(({ group, title }) => group ?? title));
    await annotate(`${indicators.size} indicators in ${measures.length} measures`);
    expect(indicators.size).toBe(7);
    expect(actions).toEqual([]);
    for (const has of ['trend', 'benchmark', 'story'] as const) {
      expect(measures.filter((one) => one[has] === undefined).map(({ id }) => `${id} has no ${has}`)).toEqual(
        [],
      );
    }
    for (const has of ['risks', 'partners', 'service'] as const) {
      expect([has, measures.some((one) => one[has].length > 0)]).toEqual([has, true]);
    }
  });

  test('has plans in which one colour means different things', () => {
    const table = planOf('whole-council');
    const [green] = table.statuses;
    if (green === undefined) throw new Error('The action table has no statuses.');
    expect([green.colour, green.means]).toEqual(['green', 'complete']);
    expect(otherMeanings(green, table, plans).map(({ plan, status }) => [plan.id, status.means])).toEqual([
      ['neurodiversity-tracker', 'on-track'],
      ['send', 'on-track'],
    ]);
  });
});
