import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Earlier, Job } from './job.ts';
import { publish } from './publish.ts';
import { contentsOf, jobOf, orderOf, reportOf, type SmallSite } from './small-site.fixture.ts';

const PART = 'pages/1';
let to: string;
beforeEach(() => (to = mkdtempSync(path.join(tmpdir(), 'candour-taken-'))));
afterEach(() => rmSync(to, { recursive: true, force: true }));

/** A job that takes one part over from the live release wherever it may, and changes it on the way with `spoil`. */
function jobTaking(
  site: SmallSite,
  given: (Earlier | null)[],
  spoil: (part: string) => void = () => undefined,
): Job {
  const job = jobOf(site);
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

const night = async (site: SmallSite, job: Job) => reportOf(await publish(orderOf(to, site, { job })));

test('a build is given the live release, and what it takes over from it is published', async () => {
  const given: (Earlier | null)[] = [];
  await night({ version: 'one' }, jobTaking({ version: 'one' }, given));
  const before = contentsOf(path.join(to, 'current', PART));
  expect(await night({ version: 'two' }, jobTaking({ version: 'two' }, given))).toMatchObject({
    outcome: 'published',
  });
  expect(given.map((earlier) => earlier?.parts ?? null)).toEqual([null, { [PART]: 'same' }]);
  expect(contentsOf(path.join(to, 'current', PART))).toEqual(before);
  expect(readFileSync(path.join(to, 'current', 'index.html'), 'utf8')).toContain('two');
});

test('nothing is taken over from a live release that is damaged', async () => {
  const given: (Earlier | null)[] = [];
  await night({ version: 'one' }, jobTaking({ version: 'one' }, given));
  writeFileSync(path.join(to, 'current', 'index.html'), 'damaged');
  await night({ version: 'two' }, jobTaking({ version: 'two' }, given));
  expect(given).toEqual([null, null]);
});

test.each([
  ['is otherwise', (place: string) => writeFileSync(path.join(place, 'index.html'), 'otherwise')],
  ['is gone', (place: string) => rmSync(path.join(place, 'index.html'))],
  ['is more', (place: string) => writeFileSync(path.join(place, 'more.html'), 'more')],
])('what was taken over and %s is not published', async (_, spoil) => {
  await night({ version: 'one' }, jobTaking({ version: 'one' }, []));
  const before = contentsOf(path.join(to, 'current'));
  const report = await night({ version: 'two' }, jobTaking({ version: 'two' }, [], spoil));
  expect(report).toMatchObject({ outcome: 'failed' });
  expect(report.message).toContain('The published site has not changed.');
  expect(contentsOf(path.join(to, 'current'))).toEqual(before);
});
