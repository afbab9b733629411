import { filled, type Block, type SourceDocument, type SourceRow } from '../source.ts';

/**
 * The document that the rows of a sheet are. An empty row ends a table. A row of one cell above a table is a paragraph, as a
 * title or a note over a table is; below its first row it belongs to the table.
 */
export function readGrid(rows: readonly SourceRow[]): SourceDocument {
  const blocks: Block[] = [];
  let table: SourceRow[] = [];
  const endTable = (): void => {
    if (table.length > 0) blocks.push({ kind: 'table', rows: table });
    table = [];
  };
  for (const row of rows) {
    const [only, ...others] = filled(row);
    if (only === undefined) endTable();
    else if (others.length === 0 && table.length === 0) blocks.push({ kind: 'paragraph', cell: only });
    else table.push(row);
  }
  endTable();
  return { blocks };
}
