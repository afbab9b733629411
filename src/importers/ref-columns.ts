import { hasColumn, type Column } from './heading-row.ts';
import type { Section } from './shape.ts';

const LONGEST_REF = 12;

/** True where a text can be a ref: short, with a digit, or one word. */
export function looksLikeRef(text: string): boolean {
  return text.length <= LONGEST_REF && (/\d/.test(text) || !/\s/.test(text));
}

/** Sections whose first column is known to have the refs, by its values, where its heading is empty. */
export function withRefColumns(sections: readonly Section[]): Section[] {
  return sections.map((section) => {
    const open = section.rows.filter(({ columns }) => mayHoldRefs(columns));
    const values = open.map(({ cells }) => cells[0]?.text ?? '').filter((text) => text !== '');
    if (values.length === 0 || values.filter(looksLikeRef).length * 2 < values.length) return section;
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
