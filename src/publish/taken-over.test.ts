import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Earlier, Job } from './job.ts';
import {
  contentsOf,
  jobOf,
  makeLiveSite,
  NEW,
  OLD,
  type LiveSite,
  type SmallSite,
} from './small-site.fixture.ts';

const PART = 'pages/1';
let site: LiveSite;
beforeEach(() => {
  site = makeLiveSite();
});
afterEach(() => site.remove());

/** A job that takes one part over from the live release wherever it may, and changes it on the way with `spoil`. */
function jobTaking(
  next: SmallSite,
  given: (Earlier | null)[],
  spoil: (part: string) => void = () => undefined,
): Job {
  const job = jobOf(next);
  return {
    ...job,
    build: async (folder, earlier) => {
      given.push(earlier);
      const made = await job.build(folder, earlier);
      const place = path.join(folder, PART);
      const takenOver = earlier?.parts[PART] === 'same' ? [PART] : [];
      if (takenOver.length > 0) {
        rmSync(place, { recursive: true });
        cpSync(path.join(earlier?.folder ?? '', PART), place, { recursive: true });
        spoil(place);
      }
      return { ...made, parts: { [PART]: 'same' }, takenOver };
    },
  };
}

const night = async (next: SmallSite, job: Job) => site.publish(next, { job });

test('a build is given the live release, and what it takes over from it is published', async () => {
  const given: (Earlier | null)[] = [];
  await night(OLD, jobTaking(OLD, given));
  const before = contentsOf(path.join(site.to, 'current', PART));
  expect(await night(NEW, jobTaking(NEW, given))).toMatchObject({
    outcome: 'published',
  });
  expect(given.map((earlier) => earlier?.parts ?? null)).toEqual([null, { [PART]: 'same' }]);
  expect(contentsOf(path.join(site.to, 'current', PART))).toEqual(before);
  expect(readFileSync(path.join(site.to, 'current', 'index.html'), 'utf8')).toContain('new');
});

test('nothing is taken over from a live release that is damaged', async () => {
  const given: (Earlier | null)[] = [];
  await night(OLD, jobTaking(OLD, given));
  writeFileSync(path.join(site.to, 'current', 'index.html'), 'damaged');
  await night(NEW, jobTaking(NEW, given));
  expect(given).toEqual([null, null]);
});

test.each([
  ['is otherwise', (place: string) => writeFileSync(path.join(place, 'index.html'), 'otherwise')],
  ['is gone', (place: string) => rmSync(path.join(place, 'index.html'))],
  ['is more', (place: string) => writeFileSync(path.join(place, 'more.html'), 'more')],
])('what was taken over and %s is not published', async (_, spoil) => {
  await night(OLD, jobTaking(OLD, []));
  const before = site.live();
  const report = await night(NEW, jobTaking(NEW, [], spoil));
  expect(report).toMatchObject({ outcome: 'failed' });
  expect(report.message).toContain('The published site has not changed.');
  expect(site.live()).toEqual(before);
});
