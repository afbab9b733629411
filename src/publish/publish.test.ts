import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishOrder } from './job.ts';
import { publish } from './publish.ts';
import type { LastRun, Report } from './report.ts';
import { listReleases } from './roll-back.ts';
import { contentsOf, filesOfSite, jobOf, orderOf, reportOf, type SmallSite } from './small-site.fixture.ts';
import { STEPS, type Step } from './step.ts';

let room: string;
let to: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-publish-'));
  to = path.join(room, 'site');
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const OLD: SmallSite = { version: 'old' };
const NEW: SmallSite = { version: 'new' };

async function run(site: SmallSite, changes: Partial<PublishOrder> = {}): Promise<Report> {
  return reportOf(await publish(orderOf(to, site, changes)));
}

const live = (): Record<string, string> => contentsOf(path.join(to, 'current'));
const lastRun = (): LastRun => JSON.parse(readFileSync(path.join(to, 'last-run.json'), 'utf8')) as LastRun;
/** What is in the folder of releases, but for the releases that are kept. */
function leftOver(): string[] {
  const kept = listReleases(to).flatMap(({ id }) => [id, `${id}.json`, `${id}.stamps.json`]);
  return readdirSync(path.join(to, 'releases')).filter((name) => !kept.includes(name));
}

describe('a publish', () => {
  test('makes the new release live, whole, and says what it did', async () => {
    await run(OLD);
    const report = await run({ version: 'new', late: ['/1/'], complete: ['/2/'], pages: 13 });
    expect(report).toMatchObject({ outcome: 'published', pages: 13, findings: { warning: 1 } });
    expect(report.changes).toMatchObject({ new: ['pages/12/index.html'], gone: [], same: 0 });
    expect(report.changes?.changed).toHaveLength(12);
    expect(report.changes?.newlyLate).toEqual([{ url: '/1/', name: 'Promise /1/' }]);
    expect(live()).toMatchObject(filesOfSite({ version: 'new', pages: 13 }));
    expect(leftOver()).toEqual([]);
    const text = readFileSync(path.join(to, 'publish.md'), 'utf8');
    expect(text).toMatch(
      /# The site was published[\s\S]*## Newly late[\s\S]*## Newly complete[\s\S]*## New pages: 1/,
    );
    expect(JSON.parse(readFileSync(path.join(to, 'publish.json'), 'utf8'))).toEqual(report);
    expect(lastRun()).toMatchObject({ ok: true, outcome: 'published', release: report.release });
  });

  test('goes by a relative link, so that the folder may be moved', async () => {
    await run(OLD);
    expect(path.isAbsolute(readlinkSync(path.join(to, 'current')))).toBe(false);
    renameSync(to, path.join(room, 'elsewhere'));
    expect(contentsOf(path.join(room, 'elsewhere', 'current'))).toEqual(filesOfSite(OLD));
  });

  test('of what has not changed publishes nothing, says so, and says when it ran', async () => {
    await run(OLD);
    const built = { ...orderOf(to, OLD).job, build: () => Promise.reject(new Error('built')) };
    const report = await run(OLD, { job: built, clock: () => new Date('2030-01-01T00:00:00Z') });
    expect(report).toMatchObject({
      outcome: 'unchanged',
      message: 'Nothing has changed. Nothing was published.',
    });
    expect(listReleases(to)).toHaveLength(1);
    expect(lastRun()).toMatchObject({ ok: true, outcome: 'unchanged', at: '2030-01-01T00:00:00.000Z' });
  });

  test('of other content that makes the same bytes publishes nothing', async () => {
    await run(OLD);
    const inputs = async () => ({ ...(await jobOf(OLD).inputs()), digest: 'another' });
    expect(await run(OLD, { job: jobOf(OLD, { inputs }) })).toMatchObject({ outcome: 'unchanged' });
    expect(leftOver()).toEqual([]);
  });

  test('mends a live release that was damaged, though nothing has changed', async () => {
    await run(OLD);
    appendFileSync(path.join(to, 'current', 'index.html'), 'damage');
    const report = await run(OLD);
    expect(report.outcome).toBe('published');
    expect(report.notes.join()).toContain('index.html is not what was made.');
    expect(live()).toEqual(filesOfSite(OLD));
  });

  test('keeps as many releases as it is told, and the hashed files of all of them', async () => {
    const versions = ['1', '2', '3', '4', '5'];
    for (const version of versions) await run({ version }, { keep: 3 });
    expect(listReleases(to)).toHaveLength(3);
    const hashed = (version: string): string =>
      Object.keys(filesOfSite({ version })).find((file) => file.startsWith('_astro/')) ?? '';
    expect(versions.map((version) => hashed(version) in live())).toEqual([false, false, true, true, true]);
  });

  test('leaves out a hashed file of an old release that was damaged', async () => {
    await run(OLD);
    const [asset = ''] = Object.keys(filesOfSite(OLD)).filter((file) => file.startsWith('_astro/'));
    writeFileSync(path.join(to, 'current', asset), 'damage');
    const report = await run(NEW);
    expect(report.notes.join()).toContain('damaged and left out: 1.');
    expect(live()).toEqual(filesOfSite(NEW));
  });
});

describe('a publish that comes to nothing leaves the live site as it was, and says so', () => {
  const note = { where: 'plans/a.yaml:1:1', message: 'It is wrong.', hint: 'Mend it.' };
  const cases: [string, Partial<PublishOrder>, string][] = [
    [
      'for a mistake in the content',
      {
        job: jobOf(NEW, {
          check: () => Promise.resolve({ counts: { error: 1, warning: 0, advice: 0 }, errors: [note] }),
        }),
      },
      'refused',
    ],
    ['for pages that are wrong', { job: jobOf(NEW, { inspect: () => Promise.resolve([note]) }) }, 'refused'],
    [
      'for a build that fails',
      { job: jobOf(NEW, { build: () => Promise.reject(new Error('no')) }) },
      'failed',
    ],
    ['for a site that lost pages', { job: jobOf({ version: 'new', pages: 9 }) }, 'refused'],
  ];
  test.each(cases)('%s', async (_, changes, outcome) => {
    await run(OLD);
    const report = await run(NEW, changes);
    expect(report.outcome).toBe(outcome);
    expect(report.message).toContain('The published site has not changed.');
    expect(report.hint).not.toBe('');
    expect(live()).toEqual(filesOfSite(OLD));
    expect(leftOver()).toEqual([]);
    expect(lastRun()).toMatchObject({ ok: false, outcome });
    expect(readFileSync(path.join(to, 'publish.md'), 'utf8')).toContain('has not changed');
  });

  test('for a fall that is not allowed by its name; allowed, it is published', async () => {
    await run(OLD);
    const small = { version: 'old', pages: 9 };
    const refused = await run(small, { allow: ['fewer-pages'] });
    expect(refused.problems.map(({ hint }) => hint).join()).toContain('--allow smaller-site');
    expect(await run(small, { allow: ['fewer-pages', 'smaller-site'] })).toMatchObject({
      outcome: 'published',
    });
  });

  test('for a folder that is no link', async () => {
    mkdirSync(path.join(to, 'current'), { recursive: true });
    expect((await run(NEW)).message).toContain('is not a symbolic link');
  });

  test('for a file that was cut short on its way to the disk', async () => {
    await run(OLD);
    const report = await run(NEW, {
      reached: (step) => {
        if (step !== 'flushed') return;
        const unfinished = readdirSync(path.join(to, 'releases')).find((name) =>
          name.startsWith('.unfinished'),
        );
        writeFileSync(path.join(to, 'releases', unfinished ?? '', 'index.html'), '');
      },
    });
    expect(report).toMatchObject({
      outcome: 'failed',
      problems: [{ message: 'index.html is not what was made.' }],
    });
    expect(live()).toEqual(filesOfSite(OLD));
  });

  test('for a file that was cut short as it went live: the old release is live again', async () => {
    await run(OLD);
    const report = await run(NEW, {
      reached: (step) => {
        if (step === 'switched') writeFileSync(path.join(to, 'current', 'index.html'), '');
      },
    });
    expect(report.message).toContain('The published site has not changed.');
    expect(live()).toEqual(filesOfSite(OLD));
    expect(leftOver()).toEqual([]);
  });
});

/** Lets another process publish and do something at a step. */
function inAnother(
  site: SmallSite,
  step: Step,
  then: string,
): { signal: NodeJS.Signals | null; out: string } {
  const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url));
  const code = `
    import { publish } from ${from('publish.ts')};
    import { orderOf } from ${from('small-site.fixture.ts')};
    const reached = (step) => { if (step === ${JSON.stringify(step)}) { ${then} } };
    const done = await publish(orderOf(${JSON.stringify(to)}, ${JSON.stringify(site)}, { reached }));
    console.log(JSON.stringify(done));`;
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  return { signal, out: stdout };
}

describe('a process that is killed', () => {
  test.each(STEPS)(
    'at the step "%s" leaves the old release or the new one, and the next run tidies up',
    async (step) => {
      await run(OLD);
      expect(inAnother(NEW, step, "process.kill(process.pid, 'SIGKILL');").signal).toBe('SIGKILL');
      const isNew = STEPS.indexOf(step) >= STEPS.indexOf('switched');
      expect(live()).toMatchObject(filesOfSite(isNew ? NEW : OLD));
      expect((await run(NEW)).outcome).toBe(isNew ? 'unchanged' : 'published');
      expect(live()).toMatchObject(filesOfSite(NEW));
      expect(leftOver()).toEqual([]);
      expect(readdirSync(to).toSorted()).toEqual([
        'current',
        'last-run.json',
        'lock',
        'publish.json',
        'publish.md',
        'releases',
      ]);
    },
  );
});

describe('two at once', () => {
  test('the second publishes nothing and says who is at work', async () => {
    await run(OLD);
    let second = '';
    const first = await run(NEW, {
      reached: (step) => {
        if (step === 'built') second = inAnother({ version: 'other' }, 'locked', '').out;
      },
    });
    expect(first.outcome).toBe('published');
    expect(second).toContain(`Process ${process.pid} on`);
    expect(live()).toMatchObject(filesOfSite(NEW));
  });
});

test('nothing is left at the folder’s foot where the very first publish fails', async () => {
  expect(await run(NEW, { job: jobOf(NEW, { build: () => Promise.reject(new Error('no')) }) })).toMatchObject(
    { release: null },
  );
  expect(existsSync(path.join(to, 'current'))).toBe(false);
});
