import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PublishOrder } from './job.ts';
import { publish } from './publish.ts';
import type { LastRun, Report } from './report.ts';
import { listReleases, rollBack, type RolledBack } from './roll-back.ts';
import { contentsOf, filesOfSite, orderOf, reportOf, type SmallSite } from './small-site.fixture.ts';

let room: string;
let to: string;
beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-roll-back-'));
  to = path.join(room, 'site');
});
afterEach(() => rmSync(room, { recursive: true, force: true }));

const OLD: SmallSite = { version: 'old' };
const NEW: SmallSite = { version: 'new' };

async function run(site: SmallSite, changes: Partial<PublishOrder> = {}): Promise<Report> {
  return reportOf(await publish(orderOf(to, site, changes)));
}
async function goBack(release: string | null = null): Promise<RolledBack> {
  return rollBack({ to, release, clock: () => new Date() });
}

const live = (): Record<string, string> => contentsOf(path.join(to, 'current'));
const lastRun = (): LastRun => JSON.parse(readFileSync(path.join(to, 'last-run.json'), 'utf8')) as LastRun;
const inReleases = (id = ''): string => path.join(to, 'releases', id);

describe('a rollback', () => {
  test('makes the release before live, byte for byte, and back again when asked by name', async () => {
    await run(OLD);
    const { release } = await run(NEW);
    const before = live();
    expect(await goBack()).toHaveProperty('done');
    expect(live()).toEqual(filesOfSite(OLD));
    expect(lastRun().release).toBe(listReleases(to).find(({ isLive }) => isLive)?.id);
    expect(await goBack(release)).toMatchObject({ done: release });
    expect(live()).toEqual(before);
  });

  test('is not undone by the next night: the same content is refused until it is allowed by name', async () => {
    await run(OLD);
    await run(NEW);
    await goBack();
    const report = await run(NEW);
    expect(report).toMatchObject({
      outcome: 'refused',
      hint: expect.stringContaining('--allow rolled-back'),
    });
    expect(live()).toEqual(filesOfSite(OLD));
    expect(await run({ version: 'mended' })).toMatchObject({ outcome: 'published' });
  });

  test('says why where there is nothing to go back to', async () => {
    expect(await goBack()).toHaveProperty('refused');
    await run(OLD);
    expect(await goBack()).toMatchObject({
      refused: 'There is no release before the one that is live.',
    });
    expect(await goBack('none')).toMatchObject({
      refused: 'There is no release none.',
    });
  });

  test('reads no file that was left alone since it was published', async () => {
    await run(OLD);
    await run(NEW);
    const files = Object.keys(filesOfSite(OLD)).length;
    expect(await goBack()).toMatchObject({ files, read: 0 });
  });

  test('reads what was touched, and goes back where that is as it was', async () => {
    await run(OLD);
    const page = path.join(inReleases(listReleases(to)[0]?.id), 'index.html');
    await run(NEW);
    writeFileSync(page, readFileSync(page));
    expect(await goBack()).toMatchObject({ read: 1 });
    expect(live()).toEqual(filesOfSite(OLD));
  });

  test('reads all of a release whose stamps are lost, as of one that was copied from elsewhere', async () => {
    await run(OLD);
    const old = inReleases(listReleases(to)[0]?.id);
    await run(NEW);
    cpSync(old, `${old}-copy`, { recursive: true });
    rmSync(old, { recursive: true });
    renameSync(`${old}-copy`, old);
    const { read, files } = { read: 0, files: 1, ...(await goBack()) };
    expect(read).toBe(files);
    await goBack(listReleases(to)[0]?.id);
    rmSync(`${old}.stamps.json`);
    expect(await goBack(path.basename(old))).toMatchObject({ read: files });
  });

  test.each<[what: string, damage: (release: string) => void, says: string]>([
    ['a missing file', (release) => rmSync(path.join(release, 'index.html')), 'index.html is missing.'],
    [
      'a missing folder',
      (release) => rmSync(path.join(release, 'pages/1'), { recursive: true }),
      'pages/1/index.html is missing.',
    ],
    [
      'a file more',
      (release) => writeFileSync(path.join(release, 'pages/1/more.html'), ''),
      'pages/1/more.html should not be there.',
    ],
    [
      'a folder more',
      (release) => {
        mkdirSync(path.join(release, 'pages/more'));
        writeFileSync(path.join(release, 'pages/more/index.html'), '');
      },
      'pages/more/index.html should not be there.',
    ],
    [
      'one letter that is another, with its time set back',
      (release) => {
        const page = path.join(release, 'index.html');
        const { atime, mtime } = statSync(page);
        writeFileSync(page, readFileSync(page, 'utf8').replace('old', 'odd'));
        utimesSync(page, atime, mtime);
      },
      'index.html is not what was made.',
    ],
    [
      'a link in place of a file',
      (release) => {
        renameSync(path.join(release, 'index.html'), path.join(room, 'away.html'));
        writeFileSync(path.join(room, 'away.html'), 'another');
        symlinkSync(path.join(room, 'away.html'), path.join(release, 'index.html'));
      },
      'index.html is not what was made.',
    ],
  ])('refuses a release with %s', async (_, damage, says) => {
    await run(OLD);
    const [old] = listReleases(to);
    await run(NEW);
    damage(inReleases(old?.id));
    expect(await goBack()).toMatchObject({ refused: expect.stringContaining(says) });
    expect(live()).toMatchObject(filesOfSite(NEW));
  });

  test('goes past a release that was rolled back from already', async () => {
    await run({ version: 'one' });
    await run(OLD);
    await run(NEW);
    await goBack();
    expect(await goBack()).toMatchObject({ read: 0 });
    expect(live()).toEqual(filesOfSite({ version: 'one' }));
  });
});

test('the stamps of a release go with it', async () => {
  for (const version of ['one', 'two', 'three']) await run({ version }, { keep: 2 });
  const kept = listReleases(to).flatMap(({ id }) => [id, `${id}.json`, `${id}.stamps.json`]);
  expect(readdirSync(path.join(to, 'releases')).toSorted()).toEqual(kept.toSorted());
});
