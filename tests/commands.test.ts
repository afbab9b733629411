import { execFile } from 'node:child_process';
import { describe, test } from 'vitest';
import { projectFiles, readProjectFile, ROOT } from './house/source-files.ts';

const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
const COMMANDS = Object.entries(scripts).map(([name, command]) => ({
  name,
  file: command.replace(/^node /, ''),
}));

/** npm puts the project's own Node first on the PATH; so does this. */
async function run(file: string, ...args: string[]): Promise<{ code: number; out: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: ROOT }, (error, out, wrong) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, wrong });
    });
  });
}

describe.concurrent.each(COMMANDS)('npm run $name', ({ name, file }) => {
  const typed = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;

  test('is a script of this project', ({ expect }) => {
    expect(projectFiles()).toContain(file);
  });

  test('prints its help, and nothing else happens', async ({ expect }) => {
    const { code, out, wrong } = await run(file, '--help');
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
    expect(out).toContain(typed);
    expect(out).toContain('--help');
  });

  test('refuses an option that it does not know, by name, with exit code 2', async ({ expect }) => {
    const { code, out, wrong } = await run(file, '--hepl');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(wrong).toContain('has no option --hepl. Did you mean --help?');
  });

  test('is in the README', ({ expect }) => {
    expect(readProjectFile('README.md')).toContain(typed);
  });
});
