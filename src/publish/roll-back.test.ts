import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listReleases, rollBack, type RolledBack } from './roll-back.ts';
import { filesOfReleases, filesOfSite, makeLiveSite, NEW, OLD, type LiveSite } from './small-site.fixture.ts';

let site: LiveSite;
beforeEach(() => {
  site = makeLiveSite();
});
afterEach(() => site.remove());

async function goBack(release: string | null = null): Promise<RolledBack> {
  return rollBack({ to: site.to, release, clock: () => new Date() });
}

const inReleases = (id = ''): string => path.join(site.to, 'releases', id);

describe('a rollback', () => {
  test('makes the release before live, byte for byte, and back again when asked by name', async () => {
    await site.publish(OLD);
    const { release } = await site.publish(NEW);
    const before = site.live();
    expect(await goBack()).toHaveProperty('done');
    expect(site.live()).toEqual(filesOfSite(OLD));
    expect(site.lastRun().release).toBe(listReleases(site.to).find(({ isLive }) => isLive)?.id);
    expect(await goBack(release)).toMatchObject({ done: release });
    expect(site.live()).toEqual(before);
  });

  test('is not undone by the next night: the same content is refused until it is allowed by name', async () => {
    await site.publish(OLD);
    await site.publish(NEW);
    await goBack();
    const report = await site.publish(NEW);
    expect(report).toMatchObject({
      outcome: 'refused',
      hint: expect.stringContaining('--allow rolled-back'),
    });
    expect(site.live()).toEqual(filesOfSite(OLD));
    expect(await site.publish({ version: 'mended' })).toMatchObject({ outcome: 'published' });
  });

  test('says why where there is nothing to go back to', async () => {
    expect(await goBack()).toHaveProperty('refused');
    await site.publish(OLD);
    expect(await goBack()).toMatchObject({
      refused: 'There is no release before the one that is live.',
    });
    expect(await goBack('none')).toMatchObject({
      refused: 'There is no release none.',
    });
  });

  test('reads no file that was left alone since it was published', async () => {
    await site.publish(OLD);
    await site.publish(NEW);
    const files = Object.keys(filesOfSite(OLD)).length;
    expect(await goBack()).toMatchObject({ files, read: 0 });
  });

  test('reads what was touched, and goes back where that is as it was', async () => {
    await site.publish(OLD);
    const page = path.join(inReleases(listReleases(site.to)[0]?.id), 'index.html');
    await site.publish(NEW);
    writeFileSync(page, readFileSync(page));
    expect(await goBack()).toMatchObject({ read: 1 });
    expect(site.live()).toEqual(filesOfSite(OLD));
  });

  test('reads all of a release whose stamps are lost, as of one that was copied from elsewhere', async () => {
    await site.publish(OLD);
    const old = inReleases(listReleases(site.to)[0]?.id);
    await site.publish(NEW);
    cpSync(old, `${old}-copy`, { recursive: true });
    rmSync(old, { recursive: true });
    renameSync(`${old}-copy`, old);
    const { read, files } = { read: 0, files: 1, ...(await goBack()) };
    expect(read).toBe(files);
    await goBack(listReleases(site.to)[0]?.id);
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
        renameSync(path.join(release, 'index.html'), path.join(site.room, 'away.html'));
        writeFileSync(path.join(site.room, 'away.html'), 'another');
        symlinkSync(path.join(site.room, 'away.html'), path.join(release, 'index.html'));
      },
      'index.html is not what was made.',
    ],
  ])('refuses a release with %s', async (_, damage, says) => {
    await site.publish(OLD);
    const [old] = listReleases(site.to);
    await site.publish(NEW);
    damage(inReleases(old?.id));
    expect(await goBack()).toMatchObject({ refused: expect.stringContaining(says) });
    expect(site.live()).toMatchObject(filesOfSite(NEW));
  });

  test('goes past a release that was rolled back from already', async () => {
    await site.publish({ version: 'one' });
    await site.publish(OLD);
    await site.publish(NEW);
    await goBack();
    expect(await goBack()).toMatchObject({ read: 0 });
    expect(site.live()).toEqual(filesOfSite({ version: 'one' }));
  });
});

test('the stamps of a release go with it', async () => {
  for (const version of ['one', 'two', 'three']) await site.publish({ version }, { keep: 2 });
  expect(readdirSync(path.join(site.to, 'releases')).toSorted()).toEqual(filesOfReleases(site.to).toSorted());
});
