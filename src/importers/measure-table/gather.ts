import type { Refusal } from '../account.ts';
import type { Banner } from '../banners.ts';
import type { Column } from '../heading-row.ts';
import type { Field } from '../headings.ts';
import type { Section, SectionRow } from '../shape.ts';
import { filled, type Cell } from '../source.ts';
import { readStatus } from '../status-words.ts';
import { isBareYear, periodIn, readLabel, type FigureKind, type Label } from './labels.ts';

/** A figure as printed, with where it stands: its column tells its period. */
export interface PrintedFigure {
  readonly cell: Cell;
  readonly column: number;
  readonly kind: FigureKind;
  readonly period: string | null;
}

/** What is said once of a measure. */
export const MEASURE_FIELDS = [
  'measure',
  'ref',
  'data-source',
  'every',
  'baseline',
  'lead',
  'status',
] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

/** One measure with all its rows. */
export interface GatheredMeasure {
  readonly under: Banner | null;
  readonly line: number;
  /** The cells of each field, in order: a name or a baseline may go on in the next row. */
  readonly fields: Readonly<Partial<Record<MeasureField, readonly Cell[]>>>;
  readonly figures: readonly PrintedFigure[];
  /** The periods of the columns that are labelled as targets, whether a figure stands under them or not. */
  readonly wanted: readonly (string | null)[];
  /** True where labels and periods stood in different columns, and were paired in order. */
  readonly paired: boolean;
  readonly notes: readonly Cell[];
  /** The period that the heading of the baselines names: "Baseline 2024". */
  readonly baselinePeriod: string | null;
}

/** The measures of tables, the cells that only label them, and those that belong to none. */
export interface GatheredMeasures {
  readonly measures: readonly GatheredMeasure[];
  readonly labels: readonly Cell[];
  readonly refused: readonly Refusal[];
}

interface Open {
  readonly under: Banner | null;
  readonly line: number;
  readonly fields: Partial<Record<MeasureField, Cell[]>>;
  readonly figures: PrintedFigure[];
  readonly notes: readonly Cell[];
  readonly baselinePeriod: string | null;
  wanted: (string | null)[];
  paired: boolean;
  /** The kinds that labels in its rows gave to columns. */
  readonly kinds: Map<number, FigureKind>;
}

/** Reads the rows of sections as measures whose figures stand in columns of periods, below their labels. */
export function gatherMeasures(sections: readonly Section[]): GatheredMeasures {
  const gathered = sections.map((section) => new Gatherer(section).gather());
  return {
    measures: gathered.flatMap(({ measures }) => measures),
    labels: gathered.flatMap(({ labels }) => labels),
    refused: gathered.flatMap(({ refused }) => refused),
  };
}

/** The reading of one section. The periods of columns hold until a row of others: a measure often has those of the one above. */
class Gatherer {
  readonly #section: Section;
  readonly #measures: Open[] = [];
  readonly #labels: Cell[] = [];
  readonly #refused: Refusal[] = [];
  #periods = new Map<number, string>();
  #columns: readonly Column[] = [];

  constructor(section: Section) {
    this.#section = section;
  }

  gather(): GatheredMeasures {
    for (const row of this.#section.rows) this.#row(row);
    return { measures: this.#measures, labels: this.#labels, refused: this.#refused };
  }

  #row(row: SectionRow): void {
    if (row.columns !== this.#columns) this.#headings(row.columns);
    const { fields, figures, strange } = takeApart(row);
    this.#refused.push(...strange.map((cell) => ({ cell, why: 'Its column has no heading.' })));
    const labels = this.#labelsIn(figures);
    if (fields.measure !== undefined && !this.#goesOn(fields, labels)) this.#begin(row);
    const measure = this.#measures.at(-1);
    if (labels !== null) this.#label(figures, labels, measure);
    if (measure === undefined) {
      const lost = [...Object.values(fields), ...(labels === null ? figures.map(({ cell }) => cell) : [])];
      this.#refused.push(...lost.map((cell) => ({ cell, why: 'No measure stands above it or beside it.' })));
      return;
    }
    for (const field of MEASURE_FIELDS) {
      const cell = fields[field];
      if (cell !== undefined) (measure.fields[field] ??= []).push(cell);
    }
    if (labels === null) measure.figures.push(...figures.map((figure) => this.#figure(figure, measure)));
  }

  /** Headings may label their columns themselves: "Target 2024". */
  #headings(columns: readonly Column[]): void {
    this.#columns = columns;
    const labels = columns.flatMap(({ heading }, index) => {
      const period = readLabel(heading.text)?.period;
      return period == null ? [] : [[index, period] as const];
    });
    if (labels.length > 0) this.#periods = new Map(labels);
  }

  /** The labels of a row in which every figure is one; null for a row of figures. */
  #labelsIn(figures: readonly Figure[]): Label[] | null {
    const labels = figures.map(({ cell }) => readLabel(cell.text));
    const known = labels.flatMap((label) => label ?? []);
    if (figures.length === 0 || known.length < labels.length) return null;
    const years = figures.every(({ cell }) => isBareYear(cell.text));
    return years && this.#awaitsFigures() ? null : known;
  }

  #awaitsFigures(): boolean {
    const measure = this.#measures.at(-1);
    return measure !== undefined && measure.kinds.size > 0 && measure.figures.length === 0;
  }

  /** True where the name in this row is the rest of the one above: its figures are still to come, and little else is said anew. */
  #goesOn(fields: Fields, labels: readonly Label[] | null): boolean {
    const saidAgain = ['data-source', 'every'].every((field) => fields[field as MeasureField] !== undefined);
    return labels === null && this.#awaitsFigures() && !saidAgain;
  }

  #begin(row: SectionRow): void {
    this.#measures.push({
      under: this.#section.under,
      line: filled(row.cells)[0]?.line ?? 0,
      fields: {},
      figures: [],
      notes: this.#section.notes,
      baselinePeriod: periodIn(row.columns.find(({ field }) => field === 'baseline')?.heading.text ?? ''),
      wanted: [],
      paired: false,
      kinds: new Map(),
    });
  }

  #label(figures: readonly Figure[], labels: readonly Label[], measure: Open | undefined): void {
    this.#labels.push(...figures.map(({ cell }) => cell));
    const at = figures.map(({ column }, index) => ({ column, label: labels[index] }));
    const dated = at.flatMap(({ column, label }) =>
      label?.period == null ? [] : [[column, label.period] as const],
    );
    if (dated.length > 0) this.#periods = new Map(dated);
    for (const { column, label } of at) if (label?.kind != null) measure?.kinds.set(column, label.kind);
    if (measure === undefined || !labels.some(({ kind }) => kind === 'target')) return;
    const columns = at.filter(({ label }) => label?.kind === 'target').map(({ column }) => column);
    if (this.#pair(at.map(({ column }) => column))) measure.paired = true;
    measure.wanted = columns.map((column) => this.#periods.get(column) ?? null);
  }

  /** As many labels as periods, in other columns: one belongs to each, in order. True where that was so. */
  #pair(columns: readonly number[]): boolean {
    const periods = [...this.#periods].toSorted(([one], [other]) => one - other);
    if (periods.length !== columns.length || columns.every((column) => this.#periods.has(column)))
      return false;
    this.#periods = new Map(columns.map((column, index) => [column, periods[index]?.[1] ?? '']));
    return true;
  }

  #figure({ cell, column }: Figure, measure: Open): PrintedFigure {
    const heading = readLabel(this.#columns[column]?.heading.text ?? '');
    const kind = measure.kinds.get(column) ?? heading?.kind ?? 'target';
    return { cell, column, kind, period: this.#periods.get(column) ?? null };
  }
}

interface Figure {
  readonly cell: Cell;
  readonly column: number;
}
type Fields = Partial<Record<MeasureField, Cell>>;

/** The cells of a row: what is said of the measure, its figures, and what stands under no heading. */
function takeApart({ cells, columns }: SectionRow): { fields: Fields; figures: Figure[]; strange: Cell[] } {
  const fields: Fields = {};
  const figures: Figure[] = [];
  const strange: Cell[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell.text === '') continue;
    const field = fieldAt(columns, column, cell.text);
    // A row of labels that lost a cell reaches into the column of baselines.
    const isLabel = field === 'baseline' && readLabel(cell.text)?.kind != null;
    if (field === 'targets' || field === 'actual' || isLabel) figures.push({ cell, column });
    else if (isMeasureField(field)) fields[field] = cell;
    else strange.push(cell);
  }
  return { fields, figures, strange };
}

/**
 * A heading over several columns stands in the first of them: those to its right without a heading are its own. A row may have more
 * of them than the headings leave room for: what then stands in the column of the status is no status.
 */
function fieldAt(columns: readonly Column[], index: number, text: string): Field | null {
  const column = columns[index];
  const isPushed = column === undefined || (column.field === 'status' && readStatus(text) === null);
  if (!isPushed && column.heading.text !== '') return column.field;
  const owner = columns
    .slice(0, index)
    .findLast(({ heading, field }) => heading.text !== '' && field !== 'status');
  return owner?.field === 'targets' || owner?.field === 'actual' ? owner.field : (column?.field ?? null);
}

function isMeasureField(field: Field | null): field is MeasureField {
  return MEASURE_FIELDS.some((known) => known === field);
}
