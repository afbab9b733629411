import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXAMPLE_TODAY } from '../../scripts/site/example.ts';
import { makeStatementPdfs } from '../../scripts/site/statement-pdf.ts';
import { pdfFaults } from '../documents/pdf-faults.ts';
import { tellFigure } from '../figures.ts';

let folder: string;
let plans: string[];
const fileOf = (plan: string): string => path.join(folder, 'plans', plan, 'statement.pdf');
const bytesOf = (plan: string): Buffer => readFileSync(fileOf(plan));

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'candour-pdf-')), 'site');
  cpSync(inject('example'), folder, { recursive: true });
  plans = readdirSync(path.join(folder, 'plans')).filter((plan) =>
    existsSync(path.join(folder, 'plans', plan, 'plan.json')),
  );
  await makeStatementPdfs(folder, '/', EXAMPLE_TODAY);
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

describe('the PDF of a plan’s statement', () => {
  test('has no fault that a machine can see, for every plan', async () => {
    const found = await Promise.all(
      plans.map(async (plan) => ({ plan, ...(await pdfFaults(bytesOf(plan))) })),
    );
    expect(found.flatMap(({ plan, faults }) => faults.map((fault) => `${plan}: ${fault}`))).toEqual([]);
    const sum = (of: 'pages' | 'headings' | 'headerCells' | 'links'): number =>
      found.reduce((total, one) => total + one[of], 0);
    expect(sum('headerCells')).toBeGreaterThan(100);
    tellFigure(
      'Statements as PDF',
      `${plans.length} of ${sum('pages')} pages: ${sum('headings')} headings with their bookmarks, ${sum('headerCells')} header cells with their scope, ${sum('links')} links with their words, 0 faults`,
    );
  });

  test.each<[what: string, from: string, to: string, fault: string]>([
    ['a header cell that heads nothing', '/Scope /Row', '/Scope /Raw', 'do not say what they head'],
    ['a tag that no program knows', '/RoleMap <<', '/RoleMop <<', 'No program knows the tag Strong.'],
    ['an order of its own for the Tab key', '/Tabs /S', '/Tabs /C', 'the Tab key'],
    ['a link in no tag', '/StructParent ', '/StructPerent ', 'links are in no tag'],
    ['a link without words', '/Contents <feff', '/Contints <feff', 'say nothing'],
    ['a title that is not shown', '/DisplayDocTitle true', '/DisplayDocTitle fals', 'title is not shown'],
    ['no language', '/Lang (en-GB)', '/Long (en-GB)', 'language'],
    ['no metadata', '/Metadata ', '/Matedata ', 'metadata'],
    ['a figure that says nothing', '/Alt (', '/Olt (', 'figure'],
    ['a heading that leaves a level out', '/S /H2', '/S /H3', 'leaves a level out'],
    ['two main headings', '/S /H2', '/S /H1', 'main headings'],
    ['no tags at all', '/StructTreeRoot ', '/StructTreeRaat ', 'has no tags'],
  ])('is found out with %s', async (_, from, to, fault) => {
    const broken = bytesOf('send').toString('latin1').replaceAll(from, to);
    expect((await pdfFaults(Buffer.from(broken, 'latin1'))).faults.join('\n')).toContain(fault);
  });

  test('is dated as on the day, and leads to the site', () => {
    const raw = bytesOf('send').toString('latin1');
    expect(raw).toMatch(/\/CreationDate \(D:20260213000000/);
    expect(raw).toMatch(/\/URI \(https:\/\/promises\.fernshire\.example\/plans\/send\//);
    expect(raw).not.toContain('statement.invalid');
  });
});

test('the same page makes the same bytes again', async () => {
  const first = new Map(plans.map((plan) => [plan, bytesOf(plan)]));
  for (const plan of plans) rmSync(fileOf(plan));
  await makeStatementPdfs(folder, '/', EXAMPLE_TODAY);
  for (const plan of plans) expect(bytesOf(plan).equals(first.get(plan) ?? Buffer.alloc(0))).toBe(true);
});
