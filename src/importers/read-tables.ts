import type { Day } from '../model/day.ts';
import { together, type Fates } from './account.ts';
import { comparable, draftBanners, type Banner } from './banners.ts';
import type { PlanFactsDraft } from './draft.ts';
import type { Column } from './heading-row.ts';
import type { WordMap } from './headings.ts';
import { readLeads } from './leads.ts';
import { DistinctNames } from './names.ts';
import { merge, type Whole } from './part.ts';
import { cutSections } from './sections.ts';
import type { Known, Section } from './shape.ts';
import { SHAPES } from './shapes.ts';
import type { Block, Cell } from './source.ts';
import { standUnderHeadings } from './stand-under-headings.ts';
import { findKey } from './status-key.ts';
import { makeScale } from './status-scale.ts';
import { takePages } from './take-pages.ts';

/** All that a document's tables say, and the paragraphs above them. */
export interface TablesRead extends Whole {
  readonly facts: Pick<PlanFactsDraft, 'statuses' | 'leads'>;
  /** Paragraphs above the first priority and the first table of promises, in order. */
  readonly front: readonly Cell[];
  /** The day that a heading says the progress is as at, with the heading; null where none does. */
  readonly asAt: { readonly day: Day; readonly heading: string; readonly line: number } | null;
  /** The columns of its tables, with what each heading was taken to mean. */
  readonly columns: readonly Column[];
}

/**
 * Reads the tables of a document: takes out its key and the tables that its pages broke, cuts the rest into sections by their
 * shapes, has each shape read its own, and puts together what they made. Never throws.
 */
export function readTables(blocks: readonly Block[], map: WordMap): TablesRead {
  const key = findKey(blocks, map);
  const names: Known['names'] = {
    actions: new DistinctNames(),
    priorities: new DistinctNames(),
    measures: new DistinctNames(),
  };
  const pages = standUnderHeadings(key.rest, map) ? null : takePages(key.rest, map);
  const cut = cutSections(pages?.rest ?? key.rest, SHAPES, map, names.priorities);
  const inSections = SHAPES.map((shape) =>
    shape.read(
      cut.sections.filter((section) => section.shape === shape),
      map,
    ),
  );
  const read = pages === null ? inSections : [pages.tables, ...inSections];
  const scale = makeScale(
    read.flatMap(({ statuses }) => statuses),
    key.lines,
    map,
  );
  const leads = readLeads(read.flatMap((one) => one.leads));
  const known: Known = { scale, leads, names, banners: cut.banners };
  const banners = draftBanners(cut.banners, kindIn(cut.sections));
  const whole = merge([banners, ...read.map(({ draft }) => draft(known))]);
  const early: Partial<Fates>[] = [key.fates, cut.fates, scale.fates, { warnings: leads.warnings }];
  return {
    ...whole,
    facts: { statuses: [...scale.statuses], leads: [...leads.leads] },
    front: pages?.front ?? cut.front,
    asAt: asAtOf(cut.sections),
    columns: cut.sections.flatMap(({ columns }) => columns),
    fates: together(...early, whole.fates),
  };
}

const USUAL_KIND = 'Section';

/** What priorities without a label are called: a table that lists them has it as a heading. */
function kindIn(sections: readonly Section[]): (banner: Banner) => string {
  return (banner) => {
    if (banner.named.kind !== null) return banner.named.kind;
    const words = comparable(banner.named.words);
    const found = sections
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells, columns }) =>
        cells.flatMap((cell, index) => (comparable(cell.text) === words ? (columns[index] ?? []) : [])),
      )
      .find(({ field }) => field === 'priority');
    return found?.heading.text ?? USUAL_KIND;
  };
}

/** The latest month that a heading of the statuses or of the progress names. */
function asAtOf(sections: readonly Section[]): TablesRead['asAt'] {
  const dated = sections
    .flatMap(({ columns }) => columns)
    .flatMap(({ field, asAt, heading }) =>
      asAt !== null && (field === 'status' || field === 'progress')
        ? [{ day: asAt, heading: heading.text, line: heading.line }]
        : [],
    );
  return dated.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0] ?? null;
}
