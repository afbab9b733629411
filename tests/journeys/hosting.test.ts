import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { NO_FRAMES, pagePolicy, SECURITY_HEADERS } from '../../src/model/content-security.ts';
import { layoutOf } from '../../src/publish/layout.ts';
import { filesIn } from '../../src/publish/manifest.ts';
import { switchTo } from '../../src/publish/switch.ts';
import { findCaddy, startCaddy } from '../servers/caddy.ts';
import { findNginx, startNginx } from '../servers/nginx.ts';
import type { Server } from '../servers/server.ts';

const SERVERS = [
  { name: 'nginx', program: findNginx(), start: startNginx },
  { name: 'Caddy', program: findCaddy(), start: startCaddy },
];

/** The policy that a server sends with a page: the page's own, and that nobody may frame it. */
const policyOf = (address: string): string => `${pagePolicy(address)}; ${NO_FRAMES}`;

/** What each kind of text is called. */
const KINDS: Record<string, RegExp> = {
  css: /^text\/css; charset=utf-8$/,
  csv: /^text\/csv; charset=utf-8$/,
  html: /^text\/html; charset=utf-8$/,
  ics: /^text\/calendar; charset=utf-8$/,
  js: /^(text|application)\/javascript; charset=utf-8$/,
  json: /^application\/json/,
  svg: /^image\/svg\+xml/,
  txt: /^text\/plain; charset=utf-8$/,
  xml: /^(text|application)\/xml/,
};

/** The second release, which is small: a text of each kind, a site with a path before every address, and a secret. */
const TWO: Record<string, string> = {
  'index.html': '<title>Two</title>',
  'empty/.keep': '',
  '.secret': 'secret',
  'promises/search/index.html': '<title>Search</title>',
  'promises/plans/send/embed/index.html': '<title>Short form</title>',
  'promises/plans/search/of/index.html': '<title>A page like any other</title>',
  ...Object.fromEntries(Object.keys(KINDS).map((kind) => [`words.${kind}`, 'Words. '.repeat(300)])),
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was before it was compressed. */
  body: string;
}

describe.each(SERVERS)('the real $name, with the file that is given to a council', ({ program, start }) => {
  if (program === null) {
    test.skip('is not here and cannot be had', () => undefined);
    return;
  }
  let room: string;
  let server: Server;
  beforeAll(async () => {
    room = mkdtempSync(path.join(tmpdir(), 'candour-hosting-'));
    for (const [file, text] of Object.entries(TWO)) {
      mkdirSync(path.dirname(path.join(room, 'releases/two', file)), { recursive: true });
      writeFileSync(path.join(room, 'releases/two', file), text);
    }
    symlinkSync(inject('example'), path.join(room, 'releases', 'one'));
    await switchTo(layoutOf(room), 'one');
    writeFileSync(path.join(room, 'last-run.json'), '{"ok":true}');
    server = await start(program, room);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(room, { recursive: true });
  });

  async function ask(address: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      get(`${server.url}${address}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          const sent = Buffer.concat(parts);
          const body = (headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString();
          resolve({ status, headers, body });
        });
      }).on('error', reject);
    });
  }
  const published = (file: string): string => readFileSync(path.join(inject('example'), file), 'utf8');
  /** Does something while the second release is live. */
  async function inRelease(id: string, work: () => Promise<void>): Promise<void> {
    await switchTo(layoutOf(room), id);
    try {
      await work();
    } finally {
      await switchTo(layoutOf(room), 'one');
    }
  }

  test('sends a page compressed, to be kept briefly, with every security header', async () => {
    const { status, headers, body } = await ask('/plans/send/');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-security-policy': policyOf('/plans/send/'),
      vary: 'Accept-Encoding',
    });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (name !== 'Content-Security-Policy') expect(headers[name.toLowerCase()]).toBe(value);
    }
    expect(body).toBe(published('plans/send/index.html'));
  });

  test('lets the search page alone compile WebAssembly, and the short form of a plan alone be framed', async () => {
    const policyAt = async (address: string): Promise<unknown> =>
      (await ask(address)).headers['content-security-policy'];
    expect(await policyAt('/search/')).toBe(policyOf('/search/'));
    expect(await policyAt('/plans/send/embed/')).toBe(`${pagePolicy('/')}; frame-ancestors *`);
    // Where the site has a path before every address.
    await inRelease('two', async () => {
      expect(await policyAt('/promises/search/')).toBe(policyOf('/search/'));
      expect(await policyAt('/promises/plans/send/embed/')).toBe(`${pagePolicy('/')}; frame-ancestors *`);
      expect(await policyAt('/promises/plans/search/of/')).toBe(policyOf('/'));
    });
  });

  test('sends what has a hashed name to be kept for ever, and a missing one not at all', async () => {
    const files = filesIn(inject('example'));
    for (const folder of ['_astro/', 'pagefind/index/', 'pagefind/fragment/']) {
      const file = files.find((name) => name.startsWith(folder)) ?? folder;
      const { status, headers } = await ask(`/${file}`);
      expect(status).toBe(200);
      expect(headers).toHaveProperty('cache-control', 'public, max-age=31536000, immutable');
    }
    const missing = await ask('/_astro/none.css');
    expect(missing).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
  });

  test('sends a file whose name is not hashed to be kept briefly', async () => {
    for (const file of ['/pagefind/pagefind.js', '/plans/send/plan.json', '/icon.svg'])
      expect((await ask(file)).headers).toHaveProperty('cache-control', 'public, max-age=300');
  });

  test.each(Object.entries(KINDS))('gives %s its kind, and compresses it', async (ending, kind) => {
    await inRelease('two', async () => {
      const { status, headers, body } = await ask(`/words.${ending}`);
      expect({ status, body }).toEqual({ status: 200, body: TWO[`words.${ending}`] });
      expect(headers['content-type']).toMatch(kind);
      expect(headers).toHaveProperty('content-encoding', 'gzip');
    });
  });

  test('answers what is not there with the site’s own page, and the headers', async () => {
    const { status, headers, body } = await ask('/nowhere/');
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf('/nowhere/'),
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(body).toBe(published('404.html'));
  });

  test('leads an address without its last slash to the page, wherever the server stands', async () => {
    const { status, headers } = await ask('/plans/send');
    expect([301, 308]).toContain(status);
    expect(headers).toMatchObject({ location: '/plans/send/' });
  });

  test('says when the job last ran, never from a cache', async () => {
    const { status, headers, body } = await ask('/last-run.json');
    expect({ status, body }).toEqual({ status: 200, body: '{"ok":true}' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': expect.stringMatching(/^application\/json/),
      'x-content-type-options': 'nosniff',
    });
  });

  test('gives security.txt to those who look, and nothing else that is hidden or beside the site', async () => {
    expect((await ask('/.well-known/security.txt')).status).toBe(200);
    await inRelease('two', async () => {
      for (const address of ['/.secret', '/.git/config', '/publish.json', '/releases/two/index.html'])
        expect((await ask(address)).status).toBe(404);
      // A folder without a page is not listed: nginx refuses it, Caddy says that it is not there.
      expect([403, 404]).toContain((await ask('/empty/')).status);
    });
  });

  test('does not say which version it is', async () => {
    expect((await ask('/')).headers['server'] ?? '').not.toMatch(/\d/);
  });

  test('serves another release from the moment at which it is switched to', async () => {
    await inRelease('two', async () => expect((await ask('/')).body).toBe(TWO['index.html']));
    expect((await ask('/')).body).toBe(published('index.html'));
  });
});
