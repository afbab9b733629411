/**
 * The shapes that tables have in plans: of actions, of actions with milestones in cells, of measures, of terms, of
 * the members of a board. A document is cut into sections, each of one shape, and each shape's reader reads its own.
 */
import type { Fates } from './account.ts';
import type { Banner } from './banners.ts';
import type { Column } from './heading-row.ts';
import type { WordMap } from './headings.ts';
import type { Leads } from './leads.ts';
import type { DistinctNames } from './names.ts';
import type { Part } from './part.ts';
import type { Cell, SourceRow } from './source.ts';
import type { Scale } from './status-scale.ts';

/** A row of a section, and the columns that it stands under. */
export interface SectionRow {
  readonly cells: SourceRow;
  readonly columns: readonly Column[];
  /** True for the first row after a repeated row of headings, or of a new table that goes on with the last: a page may have ended. */
  readonly afterBreak: boolean;
}

/** A stretch of a document whose tables have one shape, under one priority. */
export interface Section {
  readonly shape: Shape;
  /** The paragraph, or the row of one cell, that names it; null where none does. */
  readonly title: Cell | null;
  /** The innermost priority that it stands under, where rows or paragraphs above name one. */
  readonly under: Banner | null;
  readonly rows: readonly SectionRow[];
  /** Every column of its headings, those that repeat too. */
  readonly columns: readonly Column[];
  /** Paragraphs that stand below its tables and above whatever comes next. */
  readonly notes: readonly Cell[];
}

/** Columns that a shape accepts as its own, and what becomes of their headings. */
export interface Head {
  readonly columns: readonly Column[];
  readonly fates: Fates;
}

/** What readers know of the whole document before they draft. */
export interface Known {
  readonly scale: Scale;
  readonly leads: Leads;
  /** Refs are given out once in a document: of actions, of priorities; and the ids of measures. */
  readonly names: {
    readonly actions: DistinctNames;
    readonly priorities: DistinctNames;
    readonly measures: DistinctNames;
  };
  /** The priorities that rows or paragraphs name, in order. */
  readonly banners: readonly Banner[];
}

/** A shape's sections, read as far as they can be before the document's statuses and leads are known. */
export interface ReadTables {
  readonly statuses: readonly Cell[];
  readonly leads: readonly Cell[];
  readonly draft: (known: Known) => Part;
}

/** One shape of table. */
export interface Shape {
  readonly name: string;
  /** True where paragraphs below its tables still introduce the plan: a table of what the plan answers promises nothing. */
  readonly introduces?: true;
  /** True where a paragraph ends a table of this shape: a list of terms or members does not go on below other words. */
  readonly endsAtParagraph?: true;
  /** The columns, where a row of headings heads a table of this shape; else null. */
  readonly head: (columns: readonly Column[]) => Head | null;
  /** True for a paragraph that, right above a table of this shape, is its title. */
  readonly names?: (title: string) => boolean;
  /** The columns of a table without headings below a paragraph that says what it is; null where it says another thing. */
  readonly titled?: (title: string, rows: readonly SourceRow[]) => readonly Column[] | null;
  /** Reads all the sections of this shape in a document. Never throws, and speaks of every cell of theirs. */
  readonly read: (sections: readonly Section[], map: WordMap) => ReadTables;
}

/** The fate of paragraphs between tables of which a shape can make nothing. */
export function refuseNotes(sections: readonly Section[]): Partial<Fates> {
  const why = 'It stands outside the tables, and nothing says what it belongs to.';
  return { refused: sections.flatMap(({ notes }) => notes.map((cell) => ({ cell, why }))) };
}
