import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listGitFolder } from './git-folder.ts';
import { readVersion } from './read-library.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FILES = {
  'site.yaml': 'name: Promises\narea: Fernshire\npublisher: Council\ncontact:\n  role: Us\n  post: Northby\n',
  'plans/send/plan.mdx': '---\ntitle: Our plan\nkind: improvement-plan\n---\n',
  'plans/send/actions/1.3.yaml': 'ref: 1.3\ntitle: Café visits – “weekly”\n',
};

function put(folder: string, files: Readonly<Record<string, string>> = FILES): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true });
    writeFileSync(join(root, folder, path), text);
  }
  return join(root, folder);
}

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: join(root, folder), encoding: 'utf8', stdio: 'pipe' });
}

function commit(folder: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'Words');
}

function start(folder: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
}

const refused = (folder: string, version: string): string =>
  listGitFolder(join(root, folder), version)
    .findings.map(({ rule, message, hint }) => `${rule}: ${message} ${hint}`)
    .join();

describe('the content of a version', () => {
  test.each(['', 'content', 'deep/in/it'])('in the folder "%s" of its repository is read whole', (folder) => {
    start('.');
    const content = put(folder);
    commit('.');
    put(folder, { 'plans/send/actions/1.3.yaml': 'ref: 1.3\ntitle: Other words\n' });
    const { library, findings, movedFrom } = readVersion(content, 'main');
    expect(findings).toEqual([]);
    expect(movedFrom).toBeNull();
    expect(library?.plans[0]?.actions[0]?.title).toBe('Café visits – “weekly”');
  });

  test('is found where the folder has moved since', () => {
    start('.');
    put('old/content');
    commit('.');
    renameSync(join(root, 'old/content'), join(root, 'new'));
    const { library, movedFrom } = readVersion(join(root, 'new'), 'main');
    expect(movedFrom).toBe('old/content');
    expect(library?.plans.map(({ id }) => id)).toEqual(['send']);
  });

  test('is asked for by name where there are several that it may have been', () => {
    start('.');
    put('one');
    put('two');
    commit('.');
    renameSync(join(root, 'two'), join(root, 'three'));
    expect(refused('three', 'main')).toMatch(/unknown-version: .* several .*:one\. There are one, two\./);
    expect(readVersion(join(root, 'three'), 'main:two').library?.plans).toHaveLength(1);
    expect(refused('three', 'main:four')).toContain('Write the folder that holds it: one or two.');
  });

  test('is empty where there was none yet', () => {
    start('.');
    put('.', { 'README.md': 'Words' });
    commit('.');
    const content = put('content');
    expect(readVersion(content, 'main')).toMatchObject({ isEmpty: true, findings: [] });
  });

  test('holds no link, and nothing of another repository within it', () => {
    start('.');
    const content = put('content');
    writeFileSync(join(root, 'secret.yaml'), 'ref: 9\ntitle: Secret\n');
    symlinkSync('../../../../secret.yaml', join(content, 'plans/send/actions/9.yaml'));
    commit('.');
    const paths = listGitFolder(content, 'main').files.map(({ path }) => path);
    expect(paths.sort()).toEqual(Object.keys(FILES).sort());
  });
});

describe('a version that cannot be read', () => {
  test('is told with the name that is nearest', () => {
    start('.');
    put('content');
    commit('.');
    git('.', 'branch', 'published');
    expect(refused('content', 'publishd')).toContain('Did you mean "published"?');
    expect(refused('content', '--output=x')).toContain('The repository has no "--output=x".');
    expect(refused('content', 'ffffffff')).toContain('It has main, published.');
  });

  test('is told where the clone is shallow', () => {
    start('origin');
    put('origin/content');
    commit('origin');
    const first = git('origin', 'rev-parse', 'HEAD').trim();
    put('origin/content', { 'glossary.yaml': '[]\n' });
    commit('origin');
    execFileSync(
      'git',
      ['clone', '-q', '--depth', '1', `file://${join(root, 'origin')}`, join(root, 'clone')],
      { stdio: 'pipe' },
    );
    expect(refused('clone/content', first)).toMatch(/shallow clone.*fetch-depth: 0/);
    expect(listGitFolder(join(root, 'clone/content'), 'origin/main').files).toHaveLength(4);
  });

  test('is told where there is no repository, and where nothing was committed', () => {
    put('content');
    expect(refused('content', 'main')).toContain('not kept in git');
    start('.');
    expect(refused('content', 'main')).toContain('Nothing has been committed yet.');
  });
});
