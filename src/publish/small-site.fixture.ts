/** A site of a few files, each saying which version it is of, for trying out what a publish does with it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Job, PublishOrder } from './job.ts';
import { publish } from './publish.ts';
import type { LastRun, Report } from './report.ts';
import type { SiteFacts } from './release.ts';
import { listReleases } from './roll-back.ts';

const PAGES = 12;

export interface SmallSite {
  version: string;
  pages?: number;
  late?: string[];
  complete?: string[];
}

export const OLD: SmallSite = { version: 'old' };
export const NEW: SmallSite = { version: 'new' };

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The files of the site, by their paths: pages and one hashed file that they ask for. */
export function filesOfSite({ version, pages = PAGES }: SmallSite): Record<string, string> {
  const css = `/* ${version} */\n`.repeat(50);
  const asset = `_astro/site.${sha(css).slice(0, 8)}.css`;
  const page = (index: number): string =>
    `<!doctype html><title>${version}</title><link rel="stylesheet" href="/${asset}"><p>${`${version} `.repeat(400)}${index}`;
  return Object.fromEntries<string>([
    ['index.html', page(0)] as const,
    ...Array.from(
      { length: pages - 1 },
      (_, index) => [`pages/${index + 1}/index.html`, page(index + 1)] as const,
    ),
    [asset, css] as const,
  ]);
}

export function jobOf(site: SmallSite, changes: Partial<Job> = {}): Job {
  const files = filesOfSite(site);
  const fact = (url: string): { url: string; name: string } => ({ url, name: `Promise ${url}` });
  return {
    inputs: () =>
      Promise.resolve({
        digest: sha(JSON.stringify(site)),
        content: sha(`content ${site.version}`),
        commit: null,
        today: '2026-02-13',
      }),
    check: () => Promise.resolve({ counts: { error: 0, warning: 1, advice: 0 }, errors: [] }),
    build: (folder) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
      return Promise.resolve({ notes: [], parts: {}, takenOver: [] });
    },
    inspect: () => Promise.resolve([]),
    facts: (folder): Promise<SiteFacts> => {
      const pages = Object.keys(contentsOf(folder)).filter((file) => file.endsWith('.html'));
      return Promise.resolve({
        pages: Object.fromEntries(
          pages.map((file) => [file, sha(readFileSync(path.join(folder, file), 'utf8'))]),
        ),
        late: (site.late ?? []).map(fact),
        complete: (site.complete ?? []).map(fact),
      });
    },
    isHashed: (file) => file.startsWith('_astro/'),
    ...changes,
  };
}

export function orderOf(to: string, site: SmallSite, changes: Partial<PublishOrder> = {}): PublishOrder {
  return {
    to,
    keep: 10,
    allow: [],
    job: jobOf(site),
    clock: () => new Date(),
    explain: (error) => String(error),
    ...changes,
  };
}

/** What each file of a folder says, by its path. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
  );
}

/** Publishes the site, and gives the report of it. Throws where another process is at work. */
export async function publishSite(
  to: string,
  site: SmallSite,
  changes: Partial<PublishOrder> = {},
): Promise<Report> {
  const published = await publish(orderOf(to, site, changes));
  if ('busy' in published) throw new Error(published.busy);
  return published.report;
}

/** A folder that small sites are published to, and what can be seen in it. */
export interface LiveSite {
  /** A folder of the test's own, which the site is in. */
  room: string;
  to: string;
  publish: (site: SmallSite, changes?: Partial<PublishOrder>) => Promise<Report>;
  /** What each file of the live release says, by its path. */
  live: () => Record<string, string>;
  lastRun: () => LastRun;
  /** What is in the folder of releases, but for the releases that are kept. */
  leftOver: () => string[];
  remove: () => void;
}

export function makeLiveSite(): LiveSite {
  const room = mkdtempSync(path.join(tmpdir(), 'candour-publish-'));
  const to = path.join(room, 'site');
  return {
    room,
    to,
    publish: async (site, changes) => publishSite(to, site, changes),
    live: () => contentsOf(path.join(to, 'current')),
    lastRun: () => JSON.parse(readFileSync(path.join(to, 'last-run.json'), 'utf8')) as LastRun,
    leftOver: () => {
      const kept = filesOfReleases(to);
      return readdirSync(path.join(to, 'releases')).filter((name) => !kept.includes(name));
    },
    remove: () => rmSync(room, { recursive: true, force: true }),
  };
}

/** What the folder of releases holds of those that are kept. */
export function filesOfReleases(to: string): string[] {
  return listReleases(to).flatMap(({ id }) => [id, `${id}.json`, `${id}.stamps.json`]);
}
