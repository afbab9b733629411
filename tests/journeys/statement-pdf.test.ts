import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { makeStatementPdfs } from '../../scripts/site/statement-pdf.ts';

let folder: string;
let plans: string[];
const bytesOf = (plan: string): Buffer => readFileSync(path.join(folder, 'plans', plan, 'statement.pdf'));

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'candour-pdf-')), 'site');
  cpSync(inject('example'), folder, { recursive: true });
  plans = readdirSync(path.join(folder, 'plans')).filter((plan) =>
    existsSync(path.join(folder, 'plans', plan, 'plan.json')),
  );
  await makeStatementPdfs(folder, '/', EXAMPLE_TODAY);
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

async function open(plan: string): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytesOf(plan)), verbosity: 0 }).promise;
}

/** The library gives some dictionaries as maps, whatever its types say. */
const valueOf = (dictionary: unknown, name: string): unknown =>
  dictionary instanceof Map ? dictionary.get(name) : (dictionary as Record<string, unknown> | null)?.[name];

interface Tagged {
  role?: string;
  alt?: string;
  type?: string;
  children?: Tagged[];
}

/** Every element of a page's tags, with its role. */
function* elementsOf(node: Tagged): Iterable<Tagged> {
  if (node.role !== undefined) yield node;
  for (const child of node.children ?? []) yield* elementsOf(child);
}

describe('the PDF of the largest plan’s statement', () => {
  test('is tagged, says its title and its language, and is dated as on the day', async () => {
    const pdf = await open('send');
    const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
    expect(valueOf(await pdf.getMarkInfo(), 'Marked')).toBe(true);
    expect(info).toMatchObject({
      Title: expect.stringContaining('Fernshire'),
      Language: 'en-GB',
      CreationDate: expect.stringMatching(/^D:20260213000000/),
      ModDate: expect.stringMatching(/^D:20260213000000/),
    });
    expect(valueOf(await pdf.getViewerPreferences(), 'DisplayDocTitle')).toBe(true);
  });

  test('has a bookmark for each section, and a number on each page', async () => {
    const pdf = await open('send');
    const outline = (await pdf.getOutline()) as { title: string; items: unknown[] }[];
    expect(JSON.stringify(outline)).toContain('Area of weakness 1');
    for (const number of [1, 2, pdf.numPages]) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(words).toContain(`${number} of ${pdf.numPages}`);
    }
  });

  test('tags headings, lists, tables with their header cells, links, and every figure with its words', async () => {
    const pdf = await open('send');
    const roles = new Set<string>();
    const silent: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const tree = (await (await pdf.getPage(number)).getStructTree()) as Tagged | null;
      if (tree === null) throw new Error(`Page ${number} has no tags.`);
      for (const { role = '', alt } of elementsOf(tree)) {
        roles.add(role);
        if (role === 'Figure' && (alt ?? '') === '') silent.push(`page ${number}`);
      }
    }
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Link'])
      expect(roles).toContain(role);
    expect(silent).toEqual([]);
  });
});

test('every plan has one, and the same page makes the same bytes again', async () => {
  const first = Object.fromEntries(plans.map((plan) => [plan, bytesOf(plan)]));
  await makeStatementPdfs(folder, '/', EXAMPLE_TODAY);
  for (const plan of plans) expect(bytesOf(plan).equals(first[plan] ?? Buffer.alloc(0))).toBe(true);
});
