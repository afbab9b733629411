import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishOrder } from './job.ts';
import { listReleases } from './roll-back.ts';
import {
  contentsOf,
  filesOfSite,
  jobOf,
  makeLiveSite,
  NEW,
  OLD,
  orderOf,
  type LiveSite,
} from './small-site.fixture.ts';

let site: LiveSite;
beforeEach(() => {
  site = makeLiveSite();
});
afterEach(() => site.remove());

describe('a publish', () => {
  test('makes the new release live, whole, and says what it did', async () => {
    await site.publish(OLD);
    const report = await site.publish({ version: 'new', late: ['/1/'], complete: ['/2/'], pages: 13 });
    expect(report).toMatchObject({ outcome: 'published', pages: 13, findings: { warning: 1 } });
    expect(report.changes).toMatchObject({ new: ['pages/12/index.html'], gone: [], same: 0 });
    expect(report.changes?.changed).toHaveLength(12);
    expect(report.changes?.newlyLate).toEqual([{ url: '/1/', name: 'Promise /1/' }]);
    expect(site.live()).toMatchObject(filesOfSite({ version: 'new', pages: 13 }));
    expect(site.leftOver()).toEqual([]);
    const text = readFileSync(path.join(site.to, 'publish.md'), 'utf8');
    expect(text).toMatch(
      /# The site was published[\s\S]*## Newly late[\s\S]*## Newly complete[\s\S]*## New pages: 1/,
    );
    expect(JSON.parse(readFileSync(path.join(site.to, 'publish.json'), 'utf8'))).toEqual(report);
    expect(site.lastRun()).toMatchObject({ ok: true, outcome: 'published', release: report.release });
  });

  test('goes by a relative link, so that the folder may be moved', async () => {
    await site.publish(OLD);
    expect(path.isAbsolute(readlinkSync(path.join(site.to, 'current')))).toBe(false);
    renameSync(site.to, path.join(site.room, 'elsewhere'));
    expect(contentsOf(path.join(site.room, 'elsewhere', 'current'))).toEqual(filesOfSite(OLD));
  });

  test('of what has not changed publishes nothing, says so, and says when it ran', async () => {
    await site.publish(OLD);
    const built = { ...orderOf(site.to, OLD).job, build: () => Promise.reject(new Error('built')) };
    const report = await site.publish(OLD, { job: built, clock: () => new Date('2030-01-01T00:00:00Z') });
    expect(report).toMatchObject({
      outcome: 'unchanged',
      message: 'Nothing has changed. Nothing was published.',
    });
    expect(listReleases(site.to)).toHaveLength(1);
    expect(site.lastRun()).toMatchObject({ ok: true, outcome: 'unchanged', at: '2030-01-01T00:00:00.000Z' });
  });

  test('of other content that makes the same bytes publishes nothing', async () => {
    await site.publish(OLD);
    const inputs = async () => ({ ...(await jobOf(OLD).inputs()), digest: 'another' });
    expect(await site.publish(OLD, { job: jobOf(OLD, { inputs }) })).toMatchObject({ outcome: 'unchanged' });
    expect(site.leftOver()).toEqual([]);
  });

  test('mends a live release that was damaged, though nothing has changed', async () => {
    await site.publish(OLD);
    appendFileSync(path.join(site.to, 'current', 'index.html'), 'damage');
    const report = await site.publish(OLD);
    expect(report.outcome).toBe('published');
    expect(report.notes.join()).toContain('index.html is not what was made.');
    expect(site.live()).toEqual(filesOfSite(OLD));
  });

  test('keeps as many releases as it is told, and the hashed files of all of them', async () => {
    const versions = ['1', '2', '3', '4', '5'];
    for (const version of versions) await site.publish({ version }, { keep: 3 });
    expect(listReleases(site.to)).toHaveLength(3);
    const hashed = (version: string): string =>
      Object.keys(filesOfSite({ version })).find((file) => file.startsWith('_astro/')) ?? '';
    expect(versions.map((version) => hashed(version) in site.live())).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('leaves out a hashed file of an old release that was damaged', async () => {
    await site.publish(OLD);
    const [asset = ''] = Object.keys(filesOfSite(OLD)).filter((file) => file.startsWith('_astro/'));
    writeFileSync(path.join(site.to, 'current', asset), 'damage');
    const report = await site.publish(NEW);
    expect(report.notes.join()).toContain('damaged and left out: 1.');
    expect(site.live()).toEqual(filesOfSite(NEW));
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
    await site.publish(OLD);
    const report = await site.publish(NEW, changes);
    expect(report.outcome).toBe(outcome);
    expect(report.message).toContain('The published site has not changed.');
    expect(report.hint).not.toBe('');
    expect(site.live()).toEqual(filesOfSite(OLD));
    expect(site.leftOver()).toEqual([]);
    expect(site.lastRun()).toMatchObject({ ok: false, outcome });
    expect(readFileSync(path.join(site.to, 'publish.md'), 'utf8')).toContain('has not changed');
  });

  test('for a fall that is not allowed by its name; allowed, it is published', async () => {
    await site.publish(OLD);
    const small = { version: 'old', pages: 9 };
    const refused = await site.publish(small, { allow: ['fewer-pages'] });
    expect(refused.problems.map(({ hint }) => hint).join()).toContain('--allow smaller-site');
    expect(await site.publish(small, { allow: ['fewer-pages', 'smaller-site'] })).toMatchObject({
      outcome: 'published',
    });
  });

  test('for a folder that is no link', async () => {
    mkdirSync(path.join(site.to, 'current'), { recursive: true });
    expect((await site.publish(NEW)).message).toContain('is not a symbolic link');
  });

  test('for a file that was cut short on its way to the disk', async () => {
    await site.publish(OLD);
    const report = await site.publish(NEW, {
      reached: (step) => {
        if (step !== 'flushed') return;
        const unfinished = readdirSync(path.join(site.to, 'releases')).find((name) =>
          name.startsWith('.unfinished'),
        );
        writeFileSync(path.join(site.to, 'releases', unfinished ?? '', 'index.html'), '');
      },
    });
    expect(report).toMatchObject({
      outcome: 'failed',
      problems: [{ message: 'index.html is not what was made.' }],
    });
    expect(site.live()).toEqual(filesOfSite(OLD));
  });

  test('for a file that was cut short as it went live: the old release is live again', async () => {
    await site.publish(OLD);
    const report = await site.publish(NEW, {
      reached: (step) => {
        if (step === 'switched') writeFileSync(path.join(site.to, 'current', 'index.html'), '');
      },
    });
    expect(report.message).toContain('The published site has not changed.');
    expect(site.live()).toEqual(filesOfSite(OLD));
    expect(site.leftOver()).toEqual([]);
  });
});

test('nothing is left at the folder’s foot where the very first publish fails', async () => {
  expect(
    await site.publish(NEW, { job: jobOf(NEW, { build: () => Promise.reject(new Error('no')) }) }),
  ).toMatchObject({ release: null });
  expect(existsSync(path.join(site.to, 'current'))).toBe(false);
});
