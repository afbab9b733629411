import { planAddress } from '../model/addresses.ts';
import type { Day } from '../model/day.ts';
import type { Site } from '../model/schema/site.ts';
import type { Source } from './tables/table.ts';
import { TABLES } from './tables/tables.ts';

/** What a workbook says of itself and of its plan. */
export interface AboutPlan {
  site: Site;
  today: Day;
}

/** The first sheet of a workbook: what it is, of what day, under what licence, and what every column holds. */
export function readMeRows(source: Source, about: AboutPlan): { rows: string[][]; headings: number[] } {
  const { readMe } = source.words;
  const facts = [
    [source.edition.plan.title],
    [],
    ...planFacts(source, about),
    [],
    ...readMe.about.map((line) => [line]),
  ];
  const columns = TABLES.flatMap((table) =>
    table.columns.map(({ name, kind, meaning }) => [table.title, name, readMe.columnKind[kind], meaning]),
  );
  const sheets = TABLES.map(({ title, rowsAre }) => [title, rowsAre]);
  const before = [...facts, [], [readMe.columns[0], readMe.rows], ...sheets, []];
  return {
    rows: [...before, [...readMe.columns], ...columns],
    headings: [0, facts.length + 1, before.length],
  };
}

function planFacts({ edition, words }: Source, { site, today }: AboutPlan): string[][] {
  const { readMe } = words;
  const { plan, now } = edition;
  const licence = [
    site.licence?.name ?? readMe.noLicence,
    ...(site.licence?.link === undefined ? [] : [site.licence.link]),
  ];
  return [
    [readMe.kind, words.planKind[plan.kind]],
    [readMe.area, plan.area ?? site.area],
    [readMe.asAt, now.closed ? now.day : today],
    [readMe.publisher, site.publisher],
    ...(site.address === undefined
      ? []
      : [[readMe.plan, site.address.replace(/\/+$/, '') + planAddress(plan.id)]]),
    [readMe.licence, ...licence],
  ];
}
