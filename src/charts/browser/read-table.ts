import type { Day } from '../../model/day.ts';
import type { ChartRow } from '../chart.ts';

/** A row of the table on the page, with what is said of it. */
export interface SaidRow extends ChartRow {
  said: string;
}

/** The table on the page, as the chart takes it. */
export interface PageTable {
  /** Oldest first. */
  rows: SaidRow[];
  /** The headings of the columns after the first: ours, the target's where there is one, the comparators'. */
  names: string[];
}

/**
 * Reads the rows of a measure's table from the page (see `components/FiguresTable.astro`): the chart has
 * no other source, so it can show no number that the table has not.
 */
export function readTable(table: HTMLTableElement): PageTable {
  const names = [...table.querySelectorAll('thead th')].slice(1).map((cell) => cell.textContent.trim());
  const hasTargets = table.dataset['targets'] !== undefined;
  const rows = [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .map((row) => readRow(row, hasTargets))
    .toReversed();
  return { rows, names };
}

function readRow(row: HTMLTableRowElement, hasTargets: boolean): SaidRow {
  const { from = '', to = '', said = '', gap, start } = row.dataset;
  const [own = null, ...rest] = [...row.querySelectorAll('td')].map(numberIn);
  return {
    from: from as Day,
    to: to as Day,
    said,
    own,
    target: hasTargets ? (rest[0] ?? null) : null,
    others: hasTargets ? rest.slice(1) : rest,
    isGap: gap !== undefined,
    isStart: start !== undefined,
  };
}

function numberIn(cell: HTMLTableCellElement): number | null {
  const data = cell.querySelector('data');
  return data === null ? null : Number(data.value);
}
