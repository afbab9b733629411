import { hasColumn, type Column } from './heading-row.ts';
import type { Section } from './shape.ts';

const LONGEST_REF = 12;

/** True where a text can be a ref: short, with a digit, or one word. */
export function looksLikeRef(text: string): boolean {
  return text.length <= LONGEST_REF && (/\d/.test(text) || /^[^\s]*\p{L}[^\s]*$/u.test(text));
}

/**
 * Sections whose first column is known to have the refs, where its heading is empty: the first thing that stands in it is
 * a ref. A row further down that lost its cells may have anything there.
 */
export function withRefColumns(sections: readonly Section[]): Section[] {
  return sections.map((section) => {
    const open = section.rows.filter(({ columns }) => mayHoldRefs(columns));
    const first = open.map(({ cells }) => cells[0]?.text ?? '').find((text) => text !== '') ?? '';
    if (!looksLikeRef(first) || !/\d|^[A-Z]$/.test(first)) return section;
    const rows = section.rows.map((row) =>
      open.includes(row) ? { ...row, columns: named(row.columns) } : row,
    );
    return { ...section, rows };
  });
}

function mayHoldRefs(columns: readonly Column[]): boolean {
  return columns[0]?.heading.text === '' && !hasColumn(columns, 'ref');
}

function named([first, ...others]: readonly Column[]): Column[] {
  return first === undefined ? [] : [{ ...first, field: 'ref' }, ...others];
}
