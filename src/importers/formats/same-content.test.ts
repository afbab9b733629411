import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre';
import { afterAll, describe, expect, test } from 'vitest';
import { day } from '../../model/day.ts';
import { importDocument } from '../import-document.ts';
import type { SourceDocument } from '../source.ts';
import { openDocument } from './open-document.ts';
import { readTabSeparated } from './tab-separated.ts';

/** Made-up tables, and real ones where they are: those are not part of the project. */
const FIXTURES = path.join(import.meta.dirname, '../../../tests/fixtures/import');
const REAL = path.join(import.meta.dirname, '../../../../shared/seeds');
/** What turns tables into office files as people's own programs do. */
const PANDOC = 'pandoc';
const OFFICE = 'soffice';

const scratch = mkdtempSync(path.join(tmpdir(), 'candour-office-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => path.join(folder, name))
    : [];

/** What an import makes of a document, without the places of its cells. */
function madeOf(document: SourceDocument): unknown {
  const options = {
    source: '',
    sha256: '',
    asAt: day('2022-01-31'),
    title: null,
    kind: null,
    map: new Map(),
  };
  const imported = importDocument(document, options);
  if ('refused' in imported) return imported.refused.message;
  const { draft, report } = imported;
  return { draft, counts: report.counts };
}

async function opened(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const found = await openDocument(name, bytes);
  if ('refused' in found) throw new Error(found.refused.message);
  return found.document;
}

/** The rows of a sheet that holds a whole document, an empty row between two blocks. */
function rowsOf({ blocks }: SourceDocument): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [[], [block.cell.text]]
      : [[], ...block.rows.map((row) => row.map(({ text }) => text))],
  );
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`).replace(/\n/g, '<br>');

function htmlOf({ blocks }: SourceDocument): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `<p>${escaped(block.cell.text)}</p>`
        : `<table>${block.rows.map((row) => `<tr>${row.map(({ text }) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`,
    )
    .join('\n');
}

const csvOf = (rows: readonly string[][]): string =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');

describe.each(
  [...textsIn(FIXTURES), ...textsIn(REAL)].map((file) => [path.basename(file, '.txt'), file] as const),
)('the tables of %s', (name, file) => {
  const document = readTabSeparated(readFileSync(file, 'utf8'));

  test('are the same content as CSV', async () => {
    const made = await opened('a.csv', new TextEncoder().encode(csvOf(rowsOf(document))));
    expect(madeOf(made)).toEqual(madeOf(document));
  });

  test('are the same content in a workbook', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Plan', rows: rowsOf(document) }] });
    expect(madeOf(await opened('a.xlsx', bytes))).toEqual(madeOf(document));
  });

  test.skipIf(!isThere(OFFICE))(
    'are the same content in a workbook of LibreOffice (skipped without it)',
    async () => {
      const csv = path.join(scratch, `${name}.csv`);
      const rows = rowsOf(document);
      writeFileSync(csv, csvOf(rows));
      // Every column as text: what a person has typed stays as it was typed.
      const columns = Array.from(
        { length: Math.max(...rows.map((row) => row.length)) },
        (_, index) => `${index + 1}/2`,
      );
      const filter = `--infilter=CSV:44,34,76,1,${columns.join('/')}`;
      execFileSync(OFFICE, [
        `-env:UserInstallation=file://${scratch}/office`,
        '--headless',
        filter,
        '--convert-to',
        'xlsx',
        '--outdir',
        scratch,
        csv,
      ]);
      const bytes = readFileSync(path.join(scratch, `${name}.xlsx`));
      expect(madeOf(await opened('a.xlsx', bytes))).toEqual(madeOf(document));
    },
  );

  test.skipIf(!isThere(PANDOC))(
    'are the same content in a Word file of Pandoc (skipped without it)',
    async () => {
      const html = path.join(scratch, `${name}.html`);
      writeFileSync(html, htmlOf(document));
      execFileSync(PANDOC, ['-f', 'html', '-t', 'docx', '-o', path.join(scratch, `${name}.docx`), html]);
      const bytes = readFileSync(path.join(scratch, `${name}.docx`));
      expect(madeOf(await opened('a.docx', bytes))).toEqual(madeOf(document));
    },
  );
});
