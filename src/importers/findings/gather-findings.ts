import type { Placement, Refusal } from '../account.ts';
import { lettersOf } from '../likeness.ts';
import { readRefCell } from '../broken-milestone-table/ref-cell.ts';
import type { Cell } from '../source.ts';
import type { Part, PartHeading } from './headings.ts';

/** What inspectors said of one thing, what is sought, and what is done about it. */
export interface Finding {
  readonly line: number;
  /** The number that is printed: "3". */
  readonly number: string | null;
  /** The title over it, where it has one: "Outcome 2: Getting it right". */
  readonly title: Cell | null;
  readonly source: string | null;
  readonly said: Cell[];
  readonly sought: Cell[];
  readonly response: Cell[];
}

/** One paragraph, or one row of a table. */
export interface Line {
  readonly cells: readonly Cell[];
  /** The table that it is a row of, or null for a paragraph. */
  readonly table: number | null;
}

/** A quotation that begins here: a number, a quotation mark or dots in front. */
const NUMBERED = /^[-–•]?\s*(\d{1,2})[.)]\s+/;
const QUOTED = /^[-–•*\s]*(?:["“‘]|\*{0,2}\s*(?:\.{3}|…))/;
const ENDED = /[.!?]["”’*)\s]*$/;
const CLOSED = /["”]\s*$/;

/** Gathers findings from the lines below their headings. */
export class FindingsGatherer {
  readonly findings: Finding[] = [];
  readonly placed: Placement[] = [];
  readonly refused: Refusal[] = [];
  #columns: ReadonlyMap<number, PartHeading> = new Map();
  #source: string | null = null;
  #title: Cell | null = null;
  /** The part that a line of its own has begun; null while columns tell. */
  #part: Part | null = null;
  #last: { table: number | null; column: number; part: Part } | null = null;

  /** A row of headings. With a title above it, what follows is one finding; else each row is. */
  head(columns: ReadonlyMap<number, PartHeading>, title: Cell | null): void {
    this.#columns = columns;
    this.#part = null;
    this.#title = title;
    this.#source = [...columns.values()].find(({ source }) => source !== null)?.source ?? null;
    if (title !== null) this.#begin(title.line, null);
  }

  /** A heading in a line of its own. */
  turn({ part, source }: PartHeading): void {
    this.#part = part;
    this.#source = source ?? this.#source;
  }

  add(line: Line): void {
    const [first, ...others] = line.cells;
    if (first === undefined) return;
    const ref = others.length > 0 ? readRefCell(first.text) : null;
    const isRef = ref !== null && (ref.clear || ref.ref !== null) && first.text.length <= 12;
    const words = isRef ? others : line.cells;
    if (isRef) this.placed.push({ cell: first, as: 'page' });
    if (isRef || words.length > 1)
      this.#row(words, line.table, { number: isRef ? ref.ref : null, begins: isRef });
    else this.#text(first, line.table);
  }

  /** A row with cells side by side: with a ref, or with a quotation, it begins a finding. */
  #row(
    words: readonly Cell[],
    table: number | null,
    { number, begins }: { number: string | null; begins: boolean },
  ): void {
    const [first] = words;
    if (first === undefined) return;
    if (this.#title === null && (begins || QUOTED.test(first.text))) this.#begin(first.line, number);
    const parts = this.#partsOf(words);
    for (const [index, cell] of words.entries()) this.#put(cell, parts[index] ?? 'response', table);
  }

  /** The parts of a row's cells: by their columns where those are known, else what was said comes first. */
  #partsOf(words: readonly Cell[]): Part[] {
    const byColumn = words.map(({ column }) => this.#columns.get(column)?.part);
    const order = [...this.#columns.values()].map(({ part }) => part);
    return words.map((_, index) => byColumn[index] ?? order[index] ?? 'response');
  }

  #text(cell: Cell, table: number | null): void {
    const number = NUMBERED.exec(cell.text)?.[1] ?? null;
    if (this.#title === null && (number !== null || QUOTED.test(cell.text))) {
      this.#begin(cell.line, number);
      this.#put(cell, 'said', table);
      return;
    }
    const finding = this.findings.at(-1);
    if (finding === undefined) {
      this.refused.push({ cell, why: 'It stands above the first finding, and nothing says what it is.' });
      return;
    }
    this.#put(cell, this.#partOf(cell, finding, table), table);
  }

  /** What a line goes on with: the column it stands in, the sentence that has no end, or the answer. */
  #partOf(cell: Cell, finding: Finding, table: number | null): Part {
    const last = this.#last;
    if (last !== null && table !== null && last.table === table && last.column === cell.column)
      return last.part;
    if (this.#title !== null) return this.#part ?? this.#columns.get(cell.column)?.part ?? 'response';
    return isMoreOfSaid(cell.text, finding, this.#part === 'said') ? 'said' : 'response';
  }

  #begin(line: number, number: string | null): void {
    this.findings.push({
      line,
      number,
      title: this.#title,
      source: this.#source,
      said: [],
      sought: [],
      response: [],
    });
    this.#last = null;
  }

  #put(cell: Cell, part: Part, table: number | null): void {
    const finding = this.findings.at(-1);
    if (finding === undefined) {
      this.refused.push({ cell, why: 'No finding stands above it that it could belong to.' });
      return;
    }
    if (part === 'said' && CLOSED.test(finding.said.at(-1)?.text ?? '')) {
      this.refused.push({
        cell,
        why: 'It stands below a quotation that has ended, and nothing says what it is.',
      });
      return;
    }
    const own = finding[part];
    const above = own.at(-1);
    if (above !== undefined && isCutCopy(above.text, cell.text)) {
      own.pop();
      this.refused.push({ cell: above, why: 'It is the beginning of the line below it, cut off.' });
    }
    own.push(cell);
    this.#last = { table, column: cell.column, part };
  }
}

/** True where a line is the beginning of the next, which has it whole. */
function isCutCopy(above: string, below: string): boolean {
  const [cut, whole] = [lettersOf(above), lettersOf(below)];
  return cut.length >= 12 && whole.length > cut.length && whole.startsWith(cut);
}

/** A line goes on with what was said where that has no end, or where no answer has begun: an answer opens with "We". */
function isMoreOfSaid(text: string, { said, response }: Finding, saidBegun: boolean): boolean {
  const small = /^\W*\p{Ll}/u.test(text);
  const awaited = response.length === 0 && !/^\W*we\b/i.test(text);
  const ended = ENDED.test(said.at(-1)?.text ?? '');
  return ended ? saidBegun && awaited : small || awaited;
}
