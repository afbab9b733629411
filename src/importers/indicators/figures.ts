import { filled, type Cell, type SourceRow } from '../source.ts';
import { readTimescale } from '../timescale/timescale.ts';

/** The figures of an indicator, as a small table beside its chart prints them. */
export interface Figures {
  readonly latest: {
    readonly period: string;
    readonly value: string;
    readonly percent: boolean;
    readonly per: string | null;
  } | null;
  readonly trend: Trend | null;
  readonly benchmark: {
    readonly name: string | null;
    readonly verdict: Verdict;
    readonly value: string | null;
  } | null;
  readonly cells: readonly Cell[];
}

/** Which way an indicator or a risk goes. */
export type Trend = 'improving' | 'unchanged' | 'worsening';
/** How an indicator compares. */
export type Verdict = 'better' | 'similar' | 'worse' | 'none';

/** Figures stand at the top of their column. */
const MOST_CELLS = 12;
const LATEST = /\blatest\s*\(([^)]*)\)\s*(\d[\d,]*(?:\.\d+)?)\s*(%)?(?:\s*per\s+(\d[\d,]*))?/i;
const TREND = /\btrend\b.*?\b(improv\w*|unchanged?|no change|stable|worsen\w*|worse)\b/is;
const BENCHMARK = /\bbenchmark\s*\(([^)]*)\)\s*(better|similar|worse)\b\s*(\d[\d,]*(?:\.\d+)?)?/i;
const NO_BENCHMARK = /\bno comparable data\b/i;

/** Reads the columns that say the latest figure, the trend and the benchmark; null where a table has not at least two. */
export function readFigures(rows: readonly SourceRow[]): Figures | null {
  const columns = columnsOf(rows);
  const latest = findIn(columns, LATEST);
  const trend = findIn(columns, TREND);
  const benchmark = findIn(columns, BENCHMARK) ?? findIn(columns, NO_BENCHMARK);
  if (
    latest === null ||
    !columns.some((column) => /\b(?:trend|benchmark|comparable)\b/i.test(textOf(column)))
  )
    return null;
  const read = readLatest(latest.match);
  return {
    latest: read,
    trend: trendOf(trend?.match[1] ?? ''),
    benchmark: benchmark === null ? null : readBenchmark(benchmark.match),
    cells: [...(read === null ? [] : latest.cells), ...(trend?.cells ?? []), ...(benchmark?.cells ?? [])],
  };
}

/** The trend that a word says; the end of the word may be cut off. */
export function trendOf(word: string): Trend | null {
  if (/^improv/i.test(word)) return 'improving';
  if (/^(?:unchang|no change|stable)/i.test(word)) return 'unchanged';
  return /^wors/i.test(word) ? 'worsening' : null;
}

/** What is better of more and less, where a benchmark tells it: worse with more means that less is better. */
export function betterOf({ latest, benchmark }: Figures): 'higher' | 'lower' | 'neither' {
  const [mine, its] = [Number(latest?.value), Number(benchmark?.value ?? Number.NaN)];
  if (Number.isNaN(mine) || Number.isNaN(its) || mine === its) return 'neither';
  if (benchmark?.verdict === 'worse') return mine > its ? 'lower' : 'higher';
  if (benchmark?.verdict === 'better') return mine > its ? 'higher' : 'lower';
  return 'neither';
}

function readLatest([, words = '', value = '', percent, per]: RegExpExecArray): Figures['latest'] {
  const { due } = readTimescale(words.replace(/-\s+/g, '-'));
  return due === undefined
    ? null
    : {
        period: due,
        value: plain(value),
        percent: percent !== undefined,
        per: per === undefined ? null : plain(per),
      };
}

function readBenchmark([, name, verdict, value]: RegExpExecArray): NonNullable<Figures['benchmark']> {
  return {
    name: name ?? null,
    verdict: (verdict?.toLowerCase() ?? 'none') as Verdict,
    value: value === undefined ? null : plain(value),
  };
}

function plain(number: string): string {
  return number.replace(/,/g, '');
}

/** The cells of each column, from the top. */
function columnsOf(rows: readonly SourceRow[]): Cell[][] {
  const columns = new Map<number, Cell[]>();
  for (const cell of rows.flatMap(filled)) {
    const own = columns.get(cell.column);
    if (own === undefined) columns.set(cell.column, [cell]);
    else own.push(cell);
  }
  return [...columns.values()];
}

/** The first column that says something, and its cells as far down as that goes. */
function findIn(
  columns: readonly (readonly Cell[])[],
  what: RegExp,
): { match: RegExpExecArray; cells: readonly Cell[] } | null {
  for (const column of columns) {
    const match = what.exec(textOf(column.slice(0, MOST_CELLS)));
    if (match === null) continue;
    const near = column.slice(0, MOST_CELLS);
    const count = near.findIndex((_, index) => what.exec(textOf(near.slice(0, index + 1)))?.[0] === match[0]);
    return { match, cells: column.slice(0, count + 1) };
  }
  return null;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join(' ');
}
