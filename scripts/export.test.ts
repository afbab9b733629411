import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { targetsOf, type ExportAsked } from './documents/export-target.ts';

const SCRIPT = path.join(import.meta.dirname, 'export.ts');

describe('what was asked decides where each file goes', () => {
  const nothing: ExportAsked = { plan: 'send', as: undefined, table: undefined, out: undefined };
  const places = (asked: Partial<ExportAsked>): unknown => {
    const targets = targetsOf({ ...nothing, ...asked });
    return typeof targets === 'string' ? targets : targets.map(({ file, to }) => [file.name, to]);
  };
  const inFolder = (folder: string): unknown =>
    ['actions', 'milestones', 'measures', 'reports'].map((name) => [
      `${name}.csv`,
      path.join(folder, `${name}.csv`),
    ]);

  test.each<[string, Partial<ExportAsked>, unknown]>([
    ['nothing', {}, [['plan.xlsx', 'send.xlsx']]],
    ['a workbook with a name', { out: 'x/y.xlsx' }, [['plan.xlsx', 'x/y.xlsx']]],
    ['JSON', { as: 'json' }, [['plan.json', null]]],
    ['JSON by the ending of its file', { out: 'a.json' }, [['plan.json', 'a.json']]],
    ['one table', { table: 'reports' }, [['reports.csv', null]]],
    ['one table with a name', { table: 'reports', out: 'r.csv' }, [['reports.csv', 'r.csv']]],
    ['every table', { as: 'csv' }, inFolder('send-csv')],
    ['every table in a folder', { as: 'csv', out: 'there' }, inFolder('there')],
  ])('%s', (_, asked, expected) => {
    expect(places(asked)).toEqual(expected);
  });

  test.each<[string, Partial<ExportAsked>, string]>([
    ['several tables in one file', { out: 'all.csv' }, 'Type --table actions or milestones'],
    ['one table of a workbook', { table: 'actions', as: 'xlsx' }, 'type --as csv'],
  ])('but not %s', (_, asked, hint) => {
    expect(places(asked)).toContain(hint);
  });
});

describe('npm run export', () => {
  let room = '';
  beforeEach(() => {
    room = mkdtempSync(path.join(tmpdir(), 'candour-export-'));
    mkdirSync(path.join(room, 'content/plans/only/actions'), { recursive: true });
    writeFileSync(
      path.join(room, 'content/site.yaml'),
      'name: Promises\narea: Fernshire\npublisher: Us\naddress: https://x.example/ours\ncontact:\n  role: Anyone\n  email: ask@x.example\n',
    );
    writeFileSync(
      path.join(room, 'content/plans/only/plan.mdx'),
      '---\ntitle: The only plan\nkind: improvement-plan\n---\n\nA few words.\n',
    );
    writeFileSync(
      path.join(room, 'content/plans/only/actions/1.10.yaml'),
      'ref: 1.10\ntitle: A promise\ndue: 2026-09\nleads: [Anyone]\n',
    );
  });
  afterEach(() => rmSync(room, { recursive: true, force: true }));

  function run(...typed: string[]): { code: number | null; said: string; wrong: string; left: string[] } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [SCRIPT, ...typed, '--today', '2026-02-13'],
      { encoding: 'utf8', cwd: room },
    );
    return { code: status, said: stdout, wrong: stderr, left: readdirSync(room).toSorted() };
  }

  test('prints JSON alone, under the path of the site’s own address', () => {
    const { code, said, wrong, left } = run('only', '--as', 'json');
    expect([code, wrong, left]).toEqual([0, '', ['content']]);
    expect(JSON.parse(said)).toMatchObject({
      id: 'only',
      today: '2026-02-13',
      actions: [{ ref: '1.10', url: '/ours/plans/only/actions/1.10/' }],
    });
    expect(JSON.parse(run('only', '--as', 'json', '--base', '/').said)).toMatchObject({
      actions: [{ url: '/plans/only/actions/1.10/' }],
    });
  });

  test('puts whole files in place, over those that were there, and leaves nothing beside them', () => {
    mkdirSync(path.join(room, 'only-csv'));
    writeFileSync(path.join(room, 'only-csv/actions.csv'), 'old');
    const { code, said, left } = run('only', '--as', 'csv');
    expect(code).toBe(0);
    expect(said).toContain('Wrote only-csv/actions.csv.');
    expect(left).toEqual(['content', 'only-csv']);
    expect(readdirSync(path.join(room, 'only-csv')).toSorted()).toEqual([
      'actions.csv',
      'measures.csv',
      'milestones.csv',
      'reports.csv',
    ]);
    expect(readFileSync(path.join(room, 'only-csv/actions.csv'), 'utf8')).toMatch(
      /^\uFEFFref,title,.*\r\n1\.10,A promise,/,
    );
  });

  test('refuses a plan that there is not, with the nearest that there is', () => {
    expect(run('onyl')).toMatchObject({
      code: 2,
      said: '',
      wrong: expect.stringContaining('Did you mean only?') as string,
      left: ['content'],
    });
  });

  test('refuses content with an error in it, and tells the error', () => {
    cpSync(path.join(room, 'content/site.yaml'), path.join(room, 'content/plans/only/actions/2.yaml'));
    expect(run('only')).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('Nothing was written.') as string,
      left: ['content'],
    });
  });

  test('refuses to write a file where a folder is', () => {
    expect(run('only', '--as', 'xlsx', '--out', 'content')).toMatchObject({
      code: 1,
      wrong: expect.stringContaining('content is a folder. Give the file a name') as string,
      left: ['content'],
    });
  });
});
