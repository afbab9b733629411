import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../model/day.ts';
import { readContent } from '../reader/read-library.ts';
import { accountFor } from './account.ts';
import { glossaryFile, planFiles, siteFile } from './draft-files.ts';
import { importDocument, type Imported } from './import-document.ts';
import { cell, cellsOf, type Block, type SourceDocument } from './source.ts';
import { readTabSeparated } from './formats/tab-separated.ts';
import { findDates } from './timescale/date-words.ts';

const linesOf = (name: string): string[][] => {
  const text = readFileSync(join(import.meta.dirname, `../../tests/fixtures/import/${name}.txt`), 'utf8');
  return text.split('\n').map((line) => line.split('\t'));
};
const LINES = linesOf('tracker');
const PACK = linesOf('pack');
const STATEMENTS = ['statement', 'statement-in-rows'];

/** How many documents are damaged in all: `CANDOUR_FUZZ_DOCUMENTS=10000` damages ten thousand. */
const USUAL_DOCUMENTS = 270;
const MORE = Number(process.env['CANDOUR_FUZZ_DOCUMENTS'] ?? USUAL_DOCUMENTS) / USUAL_DOCUMENTS;
const times = (usual: number): { numRuns: number } => ({ numRuns: Math.ceil(usual * MORE) });
/** In milliseconds, of which most is for a busy machine. */
const LONG = 120_000 * Math.max(1, MORE);

type Table = readonly (readonly string[])[];
type Damage = (table: Table) => Table;

const odd = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('Green', 'RAG', 'Action', 'Nov-21', '·', '· ', '-----', 'null', '~', '- a\n- b', '# x', '{x}', '<b>', 'import x from "y"', '1.1', '...', '__proto__', 'constructor', 'Overdue', '*', '&a', '!b', "'", '"', ': ', 'a: b #c', '---'), // prettier-ignore
);
const place = fc.nat({ max: 40 });

const at = (table: Table, row: number): number => row % Math.max(1, table.length);
const withRow = (row: number, change: (cells: readonly string[]) => readonly string[]): Damage => {
  return (table) => table.map((cells, index) => (index === at(table, row) ? change(cells) : cells));
};

/** What happens to tables: cells emptied, lost, doubled and overwritten; rows lost, repeated, swapped and joined. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc
    .tuple(place, place)
    .map(([row, column]) => withRow(row, (cells) => cells.map((text, i) => (i === column % 7 ? '' : text)))),
  fc
    .tuple(place, place)
    .map(([row, column]) => withRow(row, (cells) => cells.filter((_, i) => i !== column % 7))),
  fc
    .tuple(place, place)
    .map(([row, column]) =>
      withRow(row, (cells) => cells.flatMap((text, i) => (i === column % 7 ? [text, text] : [text]))),
    ),
  fc
    .tuple(place, place, odd)
    .map(([row, column, text]) =>
      withRow(row, (cells) => cells.map((old, i) => (i === column % 7 ? text : old))),
    ),
  fc.tuple(place, fc.array(odd, { maxLength: 9 })).map(
    ([row, cells]): Damage =>
      (table) =>
        table.toSpliced(at(table, row), 0, cells),
  ),
  place.map(
    (row): Damage =>
      (table) =>
        table.toSpliced(at(table, row), 1),
  ),
  fc.tuple(place, place).map(([one, other]): Damage => (table) => {
    const [first, second] = [table[at(table, one)] ?? [], table[at(table, other)] ?? []];
    return table.map((cells, index) =>
      index === at(table, one) ? second : index === at(table, other) ? first : cells,
    );
  }),
  place.map((row) => withRow(row, (cells) => [cells.join(' '), ...cells.slice(1).map(() => '')])),
);

const damagedFrom = (lines: Table): fc.Arbitrary<Table> =>
  fc.array(damage, { maxLength: 25 }).map((all) => all.reduce<Table>((table, one) => one(table), lines));
const damaged = damagedFrom(LINES);
const shuffled = fc.shuffledSubarray(LINES, { minLength: LINES.length });

/** Tables whose cells have line breaks in them, as a spreadsheet's do: text files cannot say that. */
function documentOf(table: Table): SourceDocument {
  const rows = table.map((cells, index) => cells.map((text, column) => cell(index + 1, column + 1, text)));
  const blocks = rows.map((row): Block => {
    const [first] = row;
    return row.length === 1 && first !== undefined
      ? { kind: 'paragraph', cell: first }
      : { kind: 'table', rows: [row] };
  });
  return { blocks };
}

function imported(document: SourceDocument): Imported {
  const options = {
    source: 'x',
    sha256: '',
    asAt: day('2026-01-31'),
    title: null,
    kind: null,
    map: new Map(),
  };
  return importDocument(document, options);
}

function isComplete(document: SourceDocument): void {
  const found = imported(document);
  if ('refused' in found) return;
  const { cells, unplaced } = found.report;
  const all = cellsOf(document);
  expect(cells.total).toBe(all.length);
  expect(cells.placed + cells.unplaced).toBe(cells.total);
  expect(unplaced).toHaveLength(cells.unplaced);
  const { placed } = accountFor(all, found.fates);
  const files = planFiles('x', found.draft, found.report).filter(({ path }) => !path.endsWith('.json'));
  const glossary = glossaryFile(found.draft.terms);
  const content = [siteFile(), ...(glossary === null ? [] : [glossary]), ...files].map(({ path, text }) => ({
    path,
    read: () => Buffer.from(text),
  }));
  const read = readContent(content);
  expect(read.findings).toEqual([]);
  const said = plain(JSON.stringify([read.library?.plans, read.library?.glossary]));
  for (const {
    cell: { text },
    as,
  } of placed) {
    if (ORDERING.has(as)) continue;
    if (RECUT.has(as)) {
      for (const word of wordsOf(text)) expect(said).toContain(plain(word));
      continue;
    }
    for (const line of text.split('\n')) expect(said).toContain(plain(JSON.stringify(line).slice(1, -1)));
  }
}

/** What only orders a document, or became a date, an id or a number. */
const ORDERING = new Set([
  'heading',
  'key',
  'rule',
  'page',
  'due',
  'status',
  'lead',
  'reading',
  'accountable',
  'baseline',
  'target',
  'actual',
]);
/** What is taken apart at its dates, its numbers or its heading: all its words are somewhere in the plan. */
const RECUT = new Set(['milestone', 'priority', 'finding', 'measure', 'risk', 'story', 'partners', 'member']);

/** The words of a cell that say something, without a heading in front of them. */
function wordsOf(text: string): string[] {
  const dateless = findDates(text)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  const words = dateless.includes(':') ? dateless.slice(dateless.indexOf(':') + 1) : dateless;
  return (words.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter(
    (word) => !/^(?:high|medium|low|improv|unchang|wors|outcomes?$|then$)/i.test(word),
  );
}

/** Text without what bullets, Markdown and cutting do to it: letters and digits alone. */
function plain(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\\n/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

test(
  'a damaged tracker never loses a cell, and what it becomes is read without a finding',
  () => {
    fc.assert(
      fc.property(damaged, (table) => isComplete(documentOf(table))),
      times(60),
    );
  },
  LONG,
);

test(
  'a tracker whose rows are shuffled never loses a cell',
  () => {
    fc.assert(
      fc.property(shuffled, (table) => isComplete(documentOf(table))),
      times(30),
    );
  },
  LONG,
);

test.each(STATEMENTS)(
  'a damaged %s never loses a cell, and what it becomes is read without a finding',
  (name) => {
    fc.assert(
      fc.property(damagedFrom(linesOf(name)), (table) => isComplete(documentOf(table))),
      times(20),
    );
  },
  LONG,
);

test(
  'a damaged pack of committee papers never loses a cell, and what it becomes is read without a finding',
  () => {
    fc.assert(
      fc.property(damagedFrom(PACK), (table) =>
        isComplete(readTabSeparated(table.map((cells) => cells.join('\t')).join('\n'))),
      ),
      times(40),
    );
  },
  LONG,
);

test(
  'any text at all is imported or refused, and never loses a cell',
  () => {
    const heading = 'Action\tAction Plan\tLead\tBy when\tRAG\tProgress\n';
    const line = fc.array(odd, { maxLength: 8 }).map((cells) => cells.join('\t'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, headed) => {
        isComplete(readTabSeparated((headed ? heading : '') + lines.join('\n')));
      }),
      times(100),
    );
  },
  LONG,
);
