import { cell, type Block, type SourceDocument, type SourceRow } from '../source.ts';

/**
 * The document that a tab-separated text is: a line with a tab is a row of a table, a line without
 * one is a paragraph, and an empty line or a paragraph ends a table.
 */
export function readTabSeparated(text: string): SourceDocument {
  const blocks: Block[] = [];
  let rows: SourceRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    rows = [];
  };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.includes('\t')) {
      rows.push(line.split('\t').map((words, place) => cell(index + 1, place + 1, words)));
      continue;
    }
    endTable();
    const paragraph = cell(index + 1, 1, line);
    if (paragraph.text !== '') blocks.push({ kind: 'paragraph', cell: paragraph });
  }
  endTable();
  return { blocks };
}
