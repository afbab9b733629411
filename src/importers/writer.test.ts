import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AlreadyThere, writePlan, writeReport } from './writer.ts';

let root = '';
let content = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candour-import-'));
  content = join(root, 'content');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const PLAN = [
  { path: 'plans/p/plan.mdx', text: 'plan' },
  { path: 'plans/p/actions/A-1.yaml', text: 'action' },
];
const SITE = { path: 'site.yaml', text: 'site' };
const REPORT = { path: 'plans/p/reports/2026-01-31.yaml', text: 'report' };
const RECORD = { path: 'plans/p/import-report.json', text: 'new' };

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

describe('a new plan', () => {
  test('is written whole, with a first site.yaml, into a folder that need not exist', () => {
    writePlan(content, 'p', PLAN, [SITE]);
    expect(filesIn(content)).toEqual(['plans/p/actions/A-1.yaml', 'plans/p/plan.mdx', 'site.yaml']);
    expect(readFileSync(join(content, 'plans/p/plan.mdx'), 'utf8')).toBe('plan');
  });

  test('never takes the place of a plan, even an empty one', () => {
    mkdirSync(join(content, 'plans/p'), { recursive: true });
    expect(() => writePlan(content, 'p', PLAN, [SITE])).toThrow(AlreadyThere);
    expect(filesIn(content)).toEqual([]);
  });

  test('puts the glossary with its new terms in the place of the old one, and only of that', () => {
    mkdirSync(content);
    writeFileSync(join(content, 'glossary.yaml'), 'old');
    const glossary = { path: 'glossary.yaml', text: 'old and new', replaces: 'another' };
    expect(() => writePlan(content, 'p', PLAN, [SITE, glossary])).toThrow(AlreadyThere);
    expect(filesIn(content)).toEqual(['glossary.yaml']);
    expect(readFileSync(join(content, 'glossary.yaml'), 'utf8')).toBe('old');
    writePlan(content, 'p', PLAN, [SITE, { ...glossary, replaces: 'old' }]);
    expect(readFileSync(join(content, 'glossary.yaml'), 'utf8')).toBe('old and new');
  });

  test('puts the old glossary back where the plan cannot be put in place', () => {
    mkdirSync(content);
    writeFileSync(join(content, 'glossary.yaml'), 'old');
    writeFileSync(join(content, 'site.yaml'), 'ours');
    const glossary = { path: 'glossary.yaml', text: 'old and new', replaces: 'old' };
    expect(() => writePlan(content, 'p', PLAN, [glossary, SITE])).toThrow(AlreadyThere);
    expect(readFileSync(join(content, 'glossary.yaml'), 'utf8')).toBe('old');
  });

  test('never takes the place of a site.yaml: then nothing is written', () => {
    mkdirSync(content);
    writeFileSync(join(content, 'site.yaml'), 'ours');
    expect(() => writePlan(content, 'p', PLAN, [SITE])).toThrow(AlreadyThere);
    expect(filesIn(content)).toEqual(['site.yaml']);
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe('ours');
  });

  test('leaves nothing behind where it cannot be written', () => {
    const bad = [...PLAN, { path: 'plans/p/actions/A-1.yaml/under-a-file', text: '' }];
    expect(() => writePlan(content, 'p', bad, [SITE])).toThrow();
    expect(existsSync(content)).toBe(false);
  });

  test('leaves no site.yaml behind where the plan cannot be moved into place', () => {
    // The files are of another plan than the one that is moved: there is nothing to move.
    expect(() => writePlan(content, 'other', PLAN, [SITE])).toThrow();
    expect(filesIn(root)).toEqual([]);
  });
});

describe('a report', () => {
  beforeEach(() => writePlan(content, 'p', [...PLAN, { ...RECORD, text: 'old' }]));

  test('is added, and the record of the import is the last one’s', () => {
    writeReport(content, REPORT, RECORD);
    expect(filesIn(content)).toContain('plans/p/reports/2026-01-31.yaml');
    expect(readFileSync(join(content, RECORD.path), 'utf8')).toBe('new');
  });

  test('never takes the place of a report, nor touches the record then', () => {
    writeReport(content, { ...REPORT, text: 'first' }, { ...RECORD, text: 'first' });
    expect(() => writeReport(content, REPORT, RECORD)).toThrow(AlreadyThere);
    expect(readFileSync(join(content, REPORT.path), 'utf8')).toBe('first');
    expect(readFileSync(join(content, RECORD.path), 'utf8')).toBe('first');
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
