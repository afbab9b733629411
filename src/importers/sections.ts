import { together, type Fates } from './account.ts';
import { bannerAt, bannerIn, type Named } from './banner-rows.ts';
import { placeBanner, type Banner } from './banners.ts';
import { hasColumn, readHeadingRow, type Column } from './heading-row.ts';
import { readHeading, type WordMap } from './headings.ts';
import type { DistinctNames } from './names.ts';
import type { Head, Section, SectionRow, Shape } from './shape.ts';
import { filled, isRule, type Block, type Cell, type SourceRow } from './source.ts';

/** A document cut into what stands above its tables, its priorities, and its tables by their shapes. */
export interface Cut {
  /** Paragraphs above the first priority and the first table of promises. */
  readonly front: readonly Cell[];
  readonly banners: readonly Banner[];
  readonly sections: readonly Section[];
  readonly fates: Fates;
}

type Open<Of> = { -readonly [Key in keyof Of]: Of[Key] extends readonly (infer Item)[] ? Item[] : Of[Key] };

const LONGEST_TITLE = 120;
const NOT_NAMED = 'Nothing says what this table holds.';
const NO_HEADINGS = 'It stands above the first row of headings that could be read.';

/**
 * Cuts a document. A row of headings begins a section of the shape that they make; the same headings again, or a table without
 * any, go on with the section before, since a page break or a key often stands between.
 */
export function cutSections(
  blocks: readonly Block[],
  shapes: readonly Shape[],
  map: WordMap,
  names: DistinctNames,
): Cut {
  const cutter = new Cutter(shapes, map, names);
  for (const block of blocks) {
    if (block.kind === 'paragraph') cutter.paragraph(block.cell);
    else cutter.table(block.rows);
  }
  return cutter.cut();
}

class Cutter {
  readonly #front: Cell[] = [];
  readonly #banners: Open<Banner>[] = [];
  readonly #sections: Open<Section>[] = [];
  readonly #fates: Partial<Fates>[] = [];
  /** Paragraphs, and rows of one cell, that may yet turn out to be a title. */
  #waiting: Cell[] = [];
  #section: Open<Section> | null = null;
  #columns: readonly Column[] = [];
  #afterBreak = false;
  /** True where a paragraph ended the section: a table that goes on below it belongs to something else. */
  #isOver = false;

  readonly #shapes: readonly Shape[];
  readonly #map: WordMap;
  readonly #names: DistinctNames;

  constructor(shapes: readonly Shape[], map: WordMap, names: DistinctNames) {
    this.#shapes = shapes;
    this.#map = map;
    this.#names = names;
  }

  paragraph(cell: Cell): void {
    const named = bannerIn(cell);
    if (named === null) this.#waiting.push(cell);
    else this.#banner(named);
  }

  table(rows: readonly SourceRow[]): void {
    this.#afterBreak = true;
    if (this.#section?.shape.endsAtParagraph === true && this.#waiting.length > 0) this.#isOver = true;
    for (let index = 0; index < rows.length; index += 1) {
      const run = bannerAt(rows, index);
      const row = rows[index] ?? [];
      if (run !== null) {
        for (const named of run.named) this.#banner(named);
        index += run.length - 1;
      } else if (!this.#headings(row)) {
        if (index === 0) this.#untitled(rows);
        this.#row(row, rows[index + 1]);
      }
    }
  }

  cut(): Cut {
    this.#settle();
    return {
      front: this.#front,
      banners: this.#banners,
      sections: this.#sections,
      fates: together(...this.#fates),
    };
  }

  #banner(named: Named): void {
    this.#settle();
    this.#section = null;
    this.#banners.push({ ...placeBanner(named, this.#banners.at(-1) ?? null, this.#names), notes: [] });
  }

  /** True where the row is one of headings, which begins a section or goes on with one. */
  #headings(row: SourceRow): boolean {
    const read = readHeadingRow(row, this.#map);
    const found = read === null ? null : this.#shapeOf(read);
    if (found === null) return false;
    this.#fates.push(found.head.fates);
    this.#columns = found.head.columns;
    this.#afterBreak = true;
    const title = this.#takeTitle(found.shape, found.head.columns);
    if (this.#section?.shape !== found.shape || title !== null || this.#isOver)
      this.#begin(found.shape, title);
    this.#section?.columns.push(...found.head.columns);
    return true;
  }

  #shapeOf(read: readonly Column[]): { shape: Shape; head: Head } | null {
    for (const shape of this.#shapes) {
      const head = shape.head(read);
      if (head !== null) return { shape, head };
    }
    return null;
  }

  /** A table without headings of its own may be told by the paragraph above it. */
  #untitled(rows: readonly SourceRow[]): void {
    const title = this.#waiting.at(-1);
    if (title === undefined || title.text.length > LONGEST_TITLE) return;
    for (const shape of this.#shapes) {
      const columns = shape.titled?.(title.text, rows) ?? null;
      if (columns === null) continue;
      this.#waiting.pop();
      this.#columns = columns;
      this.#begin(shape, title);
      return;
    }
  }

  #row(cells: SourceRow, next: SourceRow | undefined): void {
    const [only, ...others] = filled(cells);
    if (only === undefined) return;
    if ([only, ...others].every(({ text }) => isRule(text))) {
      this.#fates.push({ placed: [only, ...others].map((cell) => ({ cell, as: 'rule' })) });
      return;
    }
    if (others.length === 0 && this.#isTitleOf(only, next)) {
      this.#waiting.push(only);
      return;
    }
    if (this.#section === null || this.#isOver) {
      const why = this.#section === null ? NO_HEADINGS : NOT_NAMED;
      this.#fates.push({ refused: [only, ...others].map((cell) => ({ cell, why })) });
      return;
    }
    this.#settle();
    const row: SectionRow = { cells, columns: this.#columns, afterBreak: this.#afterBreak };
    this.#section.rows.push(row);
    this.#afterBreak = false;
  }

  /** A row of one cell says again what the headings below it say. */
  #isTitleOf({ text }: Cell, next: SourceRow | undefined): boolean {
    const field = readHeading(text, this.#map)?.field;
    const below = next === undefined ? null : readHeadingRow(next, this.#map);
    return field !== undefined && below !== null && hasColumn(below, field);
  }

  #begin(shape: Shape, title: Cell | null): void {
    this.#settle();
    this.#isOver = false;
    this.#section = {
      shape,
      title,
      under: this.#banners.at(-1) ?? null,
      rows: [],
      columns: [],
      notes: [],
    };
    this.#sections.push(this.#section);
    if (title !== null) this.#fates.push({ placed: [{ cell: title, as: 'heading' }] });
  }

  /** The paragraph right above a row of headings, where it says what they say. */
  #takeTitle(shape: Shape, columns: readonly Column[]): Cell | null {
    const last = this.#waiting.at(-1);
    if (last === undefined || last.text.length > LONGEST_TITLE) return null;
    const heading = readHeading(last.text, this.#map);
    const repeats = heading?.exact === true && hasColumn(columns, heading.field);
    if (!repeats && shape.names?.(last.text) !== true) return null;
    // The first words of a document are its own title, whatever else they say.
    if (this.#isFirst()) return null;
    this.#waiting.pop();
    return last;
  }

  #isFirst(): boolean {
    return (
      this.#waiting.length === 1 && this.#front.length + this.#banners.length + this.#sections.length === 0
    );
  }

  /** Paragraphs belong to what stands above them: a section, a priority, or the head of the document. */
  #settle(): void {
    const over = this.#banners.at(-1);
    const introduces = over === undefined && this.#section?.shape.introduces === true;
    const above = introduces ? this.#front : (this.#section?.notes ?? over?.notes ?? this.#front);
    above.push(...this.#waiting);
    this.#waiting = [];
  }
}
