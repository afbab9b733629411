import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';
import { launchBrowser } from '../browser/launch.ts';
import { tellFigure } from '../figures.ts';
import { projectFiles } from '../house/source-files.ts';
import { audit, type Audited, type Category } from '../lighthouse/audit.ts';
import { longestOfEachKind } from '../lighthouse/page-kinds.ts';
import { findNginx, startNginx } from '../servers/nginx.ts';
import { freePort, type Server } from '../servers/server.ts';

/** A busy machine can only take marks for speed away: of so many looks at a page the best is the nearest to the truth. */
const LOOKS = 3;
/** What a page is to reach for speed. It is measured and told; whether it was reached depends on the machine too. */
const FAST = 98;
const EXACT = ['accessibility', 'best-practices', 'seo'] as const satisfies Category[];

/**
 * What each of these pages is by design, and Lighthouse takes for a fault: a page in a frame is not to be found by
 * itself, and the answer that there is no such page is an answer of 404, which a browser writes to its console.
 */
const BY_DESIGN: Readonly<Record<string, readonly string[]>> = {
  'plans/[plan]/embed': ['is-crawlable'],
  404: ['http-status-code', 'errors-in-console'],
};
/** A page that a council keeps from search engines itself, with `noindex` in its plan. */
const HIDDEN = '<meta name="robots" content="noindex"';

const folder = inject('example');
const { pages } = readBuiltSite(folder);
const kinds = [
  ...longestOfEachKind(
    projectFiles(),
    pages.filter((page) => !isHidden(page.address)),
  ),
];
const nginx = findNginx();

function isHidden(address: string): boolean {
  const html = pages.find((page) => page.address === address)?.html ?? '';
  return html.includes(HIDDEN) && !address.endsWith('/embed/');
}

test('every kind of page has one that search engines may find', () => {
  const all = longestOfEachKind(projectFiles(), pages);
  expect(kinds.map(([kind]) => kind).toSorted()).toEqual([...all.keys()].toSorted());
  expect([...all.keys()]).not.toContain('of no template');
});

describe.skipIf(nginx === null)('Lighthouse, as on a phone, for pages that nginx serves', () => {
  let room: string;
  let server: Server;
  let browser: Browser;
  let port: number;
  const reached: string[] = [];
  const note = (message: unknown): void => {
    const { socket } = message as { socket: Socket };
    socket.on('connectionAttempt', (ip: string) => reached.push(ip));
  };

  beforeAll(async () => {
    subscribe('net.client.socket', note);
    room = mkdtempSync(path.join(tmpdir(), 'candour-lighthouse-'));
    symlinkSync(folder, path.join(room, 'current'), 'dir');
    port = await freePort();
    [server, browser] = await Promise.all([
      startNginx(nginx ?? '', room),
      launchBrowser([`--remote-debugging-port=${port}`]),
    ]);
  });
  afterAll(async () => {
    unsubscribe('net.client.socket', note);
    await browser.close();
    await server.stop();
    rmSync(room, { recursive: true, force: true });
  });

  /** Looks again only where speed was marked down, or the look came to nothing. */
  async function look(kind: string, address: string): Promise<{ best: Audited; speeds: number[] }> {
    const url = `${server.url}${kind === '404' ? '/there-is-no-such-page/' : address}`;
    const looks: Audited[] = [];
    const failed: string[] = [];
    while (looks.length + failed.length < LOOKS && (looks.at(-1)?.marks.performance ?? 0) < FAST) {
      const audited = await audit(url, port, BY_DESIGN[kind] ?? []);
      if (typeof audited === 'string') failed.push(audited);
      else looks.push(audited);
    }
    const [best] = looks.toSorted((one, other) => other.marks.performance - one.marks.performance);
    if (best === undefined) throw new Error(`Lighthouse could not look at ${url}: ${failed.join('; ')}`);
    return { best, speeds: looks.map(({ marks }) => marks.performance) };
  }

  test.each(kinds)('%s: %s', async (kind, address) => {
    const { best, speeds } = await look(kind, address);
    const { marks, shift, lost, requests } = best;
    const others = EXACT.map((category) => `${category} ${marks[category]}`).join(', ');
    const slow = marks.performance < FAST ? ` (${lost.join('; ')})` : '';
    tellFigure(`Lighthouse, ${kind}`, `performance ${speeds.join(', ')}; ${others}; shift ${shift}${slow}`);
    expect(
      EXACT.map((category) => `${category} ${marks[category]}`),
      lost.join('\n'),
    ).toEqual(EXACT.map((category) => `${category} 100`));
    expect(shift).toBe(0);
    expect(requests.filter((request) => !request.startsWith(server.url))).toEqual([]);
    expect(reached.filter((ip) => !['127.0.0.1', '::1'].includes(ip))).toEqual([]);
  });
});
