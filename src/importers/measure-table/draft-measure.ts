import { together, type Fates, type Placement, type Refusal, type Warning } from '../account.ts';
import type { MeasureDraft, StatementDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import type { Cell } from '../source.ts';
import { titleOf } from '../titles.ts';
import { readBaseline } from './baseline.ts';
import { betterOf, courseOf, readFigure, unitOf } from './figures.ts';
import type { GatheredMeasure, PrintedFigure } from './gather.ts';
import type { FigureKind } from './labels.ts';

type Facts = MeasureDraft['facts'];

/** A measure as content writes it. `titles` are those that are taken: a long name is not cut to one of them. */
export function draftMeasure(
  measure: GatheredMeasure,
  titles: ReadonlySet<string>,
): { facts: Facts; fates: Fates } {
  const name = textOf(measure.fields.measure);
  const cut = titleOf(name);
  const title = titles.has(cut.title) ? name.replace(/\s+/g, ' ') : cut.title;
  const stated = (['target', 'actual'] as const).map((kind) => statements(measure, kind));
  const [targets, readings] = [stated[0] ?? [], stated[1] ?? []];
  const baselineWords = textOf(measure.fields.baseline);
  const unit = unitOf(
    name,
    measure.figures.map(({ cell }) => cell.text),
    baselineWords,
  );
  const numbers = targets.flatMap(({ value }) => (value === undefined ? [] : [Number(value)]));
  const better = betterOf(name, numbers);
  const baseline =
    baselineWords === '' ? null : readBaseline(baselineWords, unit.unit, measure.baselinePeriod);
  const facts: Facts = {
    title,
    definition: title === name ? undefined : asMarkdown(name),
    unit: unit.unit,
    better: better.better,
    source: textOf(measure.fields['data-source']) || undefined,
    every: textOf(measure.fields.every) || undefined,
    baseline: baseline?.draft,
    targets,
    readings,
    priorities: measure.under === null ? [] : [measure.under.ref],
    story: measure.notes.map(({ text }) => asMarkdown(text)).join('\n\n') || undefined,
  };
  const messages = [
    ...(unit.sure ? [] : [`Nothing says for sure in what unit "${title}" is. It was taken as ${unit.unit}.`]),
    ...aboutBetter(title, better, courseOf(numbers)),
    ...aboutPeriods(title, measure),
    ...(baseline?.warnings ?? []),
  ];
  const warnings = messages.map((message): Warning => ({ line: measure.line, message }));
  return { facts, fates: together({ warnings }, fatesOf(measure)) };
}

/** The figures of one kind, one a period, in the order of the columns. Two texts under one period are one statement. */
function statements({ figures }: GatheredMeasure, kind: FigureKind): StatementDraft[] {
  const periods = new Map<string, { column: number; texts: string[] }>();
  for (const { cell, column, period } of figures.filter((figure) => figure.kind === kind)) {
    if (period === null) continue;
    const known = periods.get(period) ?? { column, texts: [] };
    periods.set(period, { column: Math.min(column, known.column), texts: [...known.texts, cell.text] });
  }
  return [...periods]
    .toSorted(([, one], [, other]) => one.column - other.column)
    .map(([period, { texts }]) => ({ period, ...readFigure(texts.join('\n')) }));
}

function fatesOf({ fields, figures }: GatheredMeasure): Partial<Fates> {
  const placed = Object.entries(fields).flatMap(([field, cells]) =>
    isKept(field) ? cells.map((cell): Placement => ({ cell, as: field })) : [],
  );
  const unkept = Object.entries(fields).flatMap(([field, cells]) =>
    isKept(field) ? [] : cells.map((cell): Refusal => ({ cell, why: WHY_UNKEPT[field] ?? '' })),
  );
  const dated = figures.filter(({ period }) => period !== null);
  return {
    placed: [...placed, ...dated.map(({ cell, kind }): Placement => ({ cell, as: kind }))],
    refused: [...unkept, ...figures.filter(({ period }) => period === null).map(undated)],
  };
}

const WHY_UNKEPT: Readonly<Record<string, string>> = {
  ref: 'A measure has no ref of its own. Its file is named after its title.',
  lead: 'A measure has no lead of its own. Put the lead into the action that should move it.',
  status: 'A measure has no status of its own: the site works out whether its target is met.',
};

function isKept(field: string): boolean {
  return !(field in WHY_UNKEPT);
}

function undated({ cell }: PrintedFigure): Refusal {
  return { cell, why: 'Nothing above it says which period it is of.' };
}

function aboutBetter(
  title: string,
  { better, toldBy }: ReturnType<typeof betterOf>,
  course: 'higher' | 'lower' | null,
): string[] {
  if (toldBy === null) {
    return [
      `Nothing says whether more or less of "${title}" is better. Write "higher" or "lower" in "better", or leave "neither".`,
    ];
  }
  if (toldBy === 'targets')
    return [`The targets of "${title}" say that ${better} is better. Check "better".`];
  if (course === null || course === better) return [];
  return [
    `The name of "${title}" says that ${better} is better, and its targets go the other way. Check both.`,
  ];
}

function aboutPeriods(title: string, { wanted, figures, paired }: GatheredMeasure): string[] {
  const given = new Set(figures.filter(({ kind }) => kind === 'target').map(({ period }) => period));
  const empty = wanted.filter((period) => period !== null && !given.has(period));
  return [
    ...(empty.length === 0
      ? []
      : [`"${title}" has no target for ${empty.join(', ')}: the document leaves it empty.`]),
    ...(paired
      ? [`The targets of "${title}" do not stand under periods. They were given those above, in order.`]
      : []),
  ];
}

function textOf(cells: readonly Cell[] | undefined): string {
  return (cells ?? []).map(({ text }) => text).join(' ');
}
