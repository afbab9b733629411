import { together, type Fates, type Placement } from '../account.ts';
import { fateOfHeading, hasColumn, type Column } from '../heading-row.ts';
import { idFrom } from '../names.ts';
import type { Part } from '../part.ts';
import type { Known, ReadTables, Section, Shape } from '../shape.ts';
import { draftMeasure } from './draft-measure.ts';
import { gatherMeasures, type GatheredMeasures } from './gather.ts';

/**
 * A table of measures: each with where its numbers come from and where it began, and beside these a column a period, in which
 * targets and what came of them stand one above the other. A heading may also name the period itself.
 */
export const MEASURE_TABLE: Shape = {
  name: 'measures',
  head: headOf,
  names: (title) => /\b(?:measures?|indicators?|targets?)\b/i.test(title),
  read: readMeasureTables,
};

function headOf(columns: readonly Column[]): ReturnType<Shape['head']> {
  const named = withMeasure(columns);
  const states = ['targets', 'actual', 'baseline'] as const;
  if (hasColumn(named, 'action') || !states.some((field) => hasColumn(named, field))) return null;
  if (!hasColumn(named, 'measure')) return null;
  return { columns: named, fates: together(...named.map(fateOfHeading)) };
}

/** "Success measure" beside a baseline is a measure, though beside an action it says how that is known to have worked. */
function withMeasure(columns: readonly Column[]): readonly Column[] {
  if (hasColumn(columns, 'measure')) return columns;
  const index = columns.findIndex(({ field }) => field === 'success');
  return columns.map((column, place) => (place === index ? { ...column, field: 'measure' } : column));
}

function readMeasureTables(sections: readonly Section[]): ReadTables {
  const gathered = gatherMeasures(sections);
  return { statuses: [], leads: [], draft: (known) => draftMeasures(sections, gathered, known) };
}

function draftMeasures(sections: readonly Section[], gathered: GatheredMeasures, { names }: Known): Part {
  const titles = new Set<string>();
  const drafted = gathered.measures.map((measure) => {
    const { facts, fates } = draftMeasure(measure, titles);
    titles.add(facts.title);
    return { draft: { id: names.measures.take(idFrom(facts.title) ?? 'measure'), facts }, fates };
  });
  return {
    measures: drafted.map(({ draft }) => draft),
    fates: together(
      {
        placed: gathered.labels.map((cell): Placement => ({ cell, as: 'heading' })),
        refused: gathered.refused,
      },
      notesOf(sections, gathered),
      ...drafted.map(({ fates }) => fates),
    ),
  };
}

/** A paragraph below a table of measures is told of each of them; below none, of nothing. */
function notesOf(sections: readonly Section[], { measures }: GatheredMeasures): Partial<Fates> {
  const told = new Set(measures.flatMap(({ notes }) => notes));
  const notes = sections.flatMap((section) => section.notes);
  return {
    placed: notes.filter((cell) => told.has(cell)).map((cell) => ({ cell, as: 'story' })),
    refused: notes
      .filter((cell) => !told.has(cell))
      .map((cell) => ({ cell, why: 'It stands below a table of measures in which none was found.' })),
  };
}
