import mammoth from 'mammoth';
import { cell, type Block, type Cell, type SourceDocument, type SourceRow } from '../source.ts';

/** A part of a Word document as mammoth reads it, as far as it is used here. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: { readonly isOrdered: boolean } | null;
  readonly checked?: boolean;
}

/**
 * The document that a Word file is. `bytes` are those of a `.docx`. A line is counted for each paragraph and each row of a
 * table, in reading order, and each says where it is in words. Throws where the file is broken.
 */
export async function readWord(bytes: Uint8Array): Promise<SourceDocument> {
  const bodies: Element[] = [];
  const take = (document: Element): Element => {
    bodies.push(document);
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: take });
  return { blocks: bodies.flatMap((body) => new Reader().blocks(body)) };
}

class Reader {
  #line = 0;
  #table = 0;

  blocks(body: Element): Block[] {
    return (body.children ?? []).flatMap((element): Block[] => {
      if (element.type === 'table') return [{ kind: 'table', rows: this.#rows(element) }];
      this.#line += 1;
      const paragraph = cell(this.#line, 1, textOf(element));
      return paragraph.text === '' ? [] : [{ kind: 'paragraph', cell: paragraph }];
    });
  }

  /** The rows of a table on its full grid: a merged cell says its words once, in its first place. */
  #rows(table: Element): SourceRow[] {
    this.#table += 1;
    const held = new Map<number, number>();
    return (table.children ?? []).map((row, index) => {
      this.#line += 1;
      return this.#row(row, held, `table ${this.#table}, row ${index + 1}`);
    });
  }

  /** `held`: for each column that a cell above reaches down into, how many more rows it does so. */
  #row(row: Element, held: Map<number, number>, where: string): Cell[] {
    const cells: Cell[] = [];
    const put = (text: string): void => {
      cells.push({ ...cell(this.#line, cells.length + 1, text), where });
    };
    const skipHeld = (): void => {
      for (let more = held.get(cells.length) ?? 0; more > 0; more = held.get(cells.length) ?? 0) {
        held.set(cells.length, more - 1);
        put('');
      }
    };
    for (const { colSpan = 1, rowSpan = 1, children = [] } of row.children ?? []) {
      skipHeld();
      for (let place = 0; place < colSpan; place += 1) {
        held.set(cells.length, rowSpan - 1);
        put(place === 0 ? children.map(textOf).join('\n') : '');
      }
    }
    skipHeld();
    return cells;
  }
}

/** What an element says. A paragraph of a list begins with a bullet, and a table within a cell is its cells, line by line. */
function textOf(element: Element): string {
  const { type, value = '', children = [], numbering, checked = false } = element;
  if (type === 'text') return value;
  if (type === 'tab') return ' ';
  if (type === 'break') return '\n';
  if (type === 'checkbox') return checked ? '☒' : '☐';
  const inner = children.map(textOf).join(['table', 'tableRow', 'tableCell'].includes(type) ? '\n' : '');
  return type === 'paragraph' && numbering != null && inner.trim() !== '' ? `• ${inner}` : inner;
}
