import { together, type Placement, type Refusal } from './account.ts';
import type { TermDraft } from './draft.ts';
import { fateOfHeading, hasColumn, type Column } from './heading-row.ts';
import { refuseNotes, type ReadTables, type Section, type SectionRow, type Shape } from './shape.ts';
import { cell as cellAt, type Cell, type SourceRow } from './source.ts';

const GLOSSARY = /\b(?:glossary|acronyms?|abbreviations?|jargon|terms (?:used|explained)|words we use)\b/i;

/** A table of terms and what they mean, in one pair of columns or in several beside each other. */
export const GLOSSARY_TABLE: Shape = {
  name: 'glossary',
  endsAtParagraph: true,
  head: (columns) =>
    hasColumn(columns, 'term') && hasColumn(columns, 'meaning') && !hasColumn(columns, 'action')
      ? { columns, fates: together(...columns.map(fateOfHeading)) }
      : null,
  names: (title) => GLOSSARY.test(title),
  titled: (title, rows) => (GLOSSARY.test(title) ? pairs(rows) : null),
  read: readGlossaries,
};

/** Columns in pairs, a term and its meaning; a last one by itself is none. */
function pairs(rows: readonly SourceRow[]): Column[] {
  const width = Math.max(...rows.map((row) => row.findLastIndex(({ text }) => text !== '') + 1));
  return Array.from({ length: width - (width % 2) }, (_, index) => ({
    field: index % 2 === 0 ? 'term' : 'meaning',
    heading: cellAt(0, index + 1, ''),
    asAt: null,
  }));
}

interface Entry {
  readonly term: Cell;
  /** A meaning may go on in the rows below. */
  readonly meaning: Cell[];
}

function readGlossaries(sections: readonly Section[]): ReadTables {
  const read = sections.map(entriesOf);
  const { terms, placed, refused } = draftTerms(read.flatMap(({ entries }) => entries));
  const strange = { refused: read.flatMap(({ refused: those }) => those) };
  const fates = together({ placed, refused }, strange, refuseNotes(sections));
  return { statuses: [], leads: [], draft: () => ({ terms, fates }) };
}

function entriesOf({ rows }: Section): { entries: Entry[]; refused: Refusal[] } {
  const byPair = new Map<number, Entry[]>();
  const refused: Refusal[] = [];
  for (const row of rows) {
    for (const { place, term, meaning, strange } of pairsIn(row)) {
      const entries = byPair.get(place) ?? [];
      byPair.set(place, entries);
      if (term !== null) entries.push({ term, meaning: meaning === null ? [] : [meaning] });
      else if (meaning !== null) entries.at(-1)?.meaning.push(meaning);
      refused.push(
        ...strange.map((cell) => ({ cell, why: 'It stands beside the terms and their meanings.' })),
      );
    }
  }
  return { entries: [...byPair.values()].flat(), refused };
}

interface Pair {
  readonly place: number;
  readonly term: Cell | null;
  readonly meaning: Cell | null;
  readonly strange: readonly Cell[];
}

/** A row of pairs: each column of terms, with the columns up to the next. */
function pairsIn({ cells, columns }: SectionRow): Pair[] {
  const places = columns.flatMap(({ field }, index) => (field === 'term' ? [index] : []));
  return places.map((place, index) => {
    const end = places[index + 1] ?? Math.max(cells.length, columns.length);
    const inPair = cells.slice(place, end).filter(({ text }) => text !== '');
    const term = cells[place]?.text ? cells[place] : null;
    const meaningPlace = columns.findIndex(({ field }, at) => field === 'meaning' && at > place && at < end);
    const meaning = cells[meaningPlace]?.text ? cells[meaningPlace] : null;
    return { place, term, meaning, strange: inPair.filter((cell) => cell !== term && cell !== meaning) };
  });
}

function draftTerms(entries: readonly Entry[]): {
  terms: TermDraft[];
  placed: Placement[];
  refused: Refusal[];
} {
  const terms = new Map<string, TermDraft>();
  const placed: Placement[] = [];
  const refused: Refusal[] = [];
  for (const { term, meaning } of entries) {
    const words = meaning
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');
    const known = terms.get(term.text.toLowerCase());
    const cells = [term, ...meaning];
    if (words === '') refused.push({ cell: term, why: 'No meaning stands beside this term.' });
    else if (known !== undefined && known.meaning !== words) {
      refused.push(
        ...cells.map((cell) => ({
          cell,
          why: `The glossary has "${known.term}" already, with another meaning.`,
        })),
      );
    } else {
      terms.set(term.text.toLowerCase(), { term: term.text, meaning: words });
      placed.push(...cells.map((cell) => ({ cell, as: 'term' })));
    }
  }
  return { terms: [...terms.values()], placed, refused };
}
