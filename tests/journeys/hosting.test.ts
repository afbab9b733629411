import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagePolicy, SECURITY_HEADERS } from '../../src/model/content-security.ts';
import { filesIn } from '../../src/publish/manifest.ts';
import { ROOT } from '../house/source-files.ts';
import { findNginx, startNginx, type Nginx } from '../servers/nginx.ts';

const program = findNginx();

/** The policy that a server sends with a page: the page's own, and that nobody may frame it. */
const policyOf = (address: string): string => `${pagePolicy(address)}; frame-ancestors 'none'`;

describe.skipIf(program === null)('the real nginx, with the file that is given to a council', () => {
  let room: string;
  let nginx: Nginx;
  beforeAll(async () => {
    room = mkdtempSync(path.join(tmpdir(), 'candour-hosting-'));
    symlinkSync(inject('example'), path.join(room, 'current'));
    writeFileSync(path.join(room, 'last-run.json'), '{"ok":true}');
    nginx = await startNginx(program ?? '', room);
  });
  afterAll(async () => {
    await nginx.stop();
    rmSync(room, { recursive: true });
  });

  async function ask(
    address: string,
  ): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
    return new Promise((resolve, reject) => {
      get(`${nginx.url}${address}`, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      }).on('error', reject);
    });
  }
  const asset = (): string => filesIn(inject('example')).find((file) => /^_astro\/.*\.css$/.test(file)) ?? '';

  test('sends a page compressed, to be kept briefly, with every security header', async () => {
    const { status, headers, body } = await ask('/plans/send/');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'content-security-policy': policyOf('/plans/send/'),
    });
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (name !== 'Content-Security-Policy') expect(headers[name.toLowerCase()]).toBe(value);
    }
    expect(gunzipSync(body).toString()).toBe(
      readFileSync(path.join(inject('example'), 'plans/send/index.html'), 'utf8'),
    );
  });

  test('lets the search page alone compile WebAssembly', async () => {
    expect((await ask('/search/')).headers['content-security-policy']).toBe(policyOf('/search/'));
  });

  test('sends what has a hashed name to be kept for ever, and a missing one not at all', async () => {
    const { headers } = await ask(`/${asset()}`);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
    });
    const missing = await ask('/_astro/none.css');
    expect(missing).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
  });

  test('answers what is not there with the site’s own page, and the headers', async () => {
    const { status, headers, body } = await ask('/nowhere/');
    expect(status).toBe(404);
    expect(headers).toHaveProperty('x-content-type-options', 'nosniff');
    expect(gunzipSync(body).toString()).toBe(readFileSync(path.join(inject('example'), '404.html'), 'utf8'));
  });

  test('leads an address without its last slash to the page', async () => {
    expect(await ask('/plans/send')).toMatchObject({ status: 301, headers: { location: '/plans/send/' } });
  });

  test('says when the job last ran, never from a cache', async () => {
    const { status, headers, body } = await ask('/last-run.json');
    expect({ status, body: body.toString() }).toEqual({ status: 200, body: '{"ok":true}' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    });
  });

  test('gives tables and calendars their kind, security.txt to those who look, and nothing else that is hidden', async () => {
    expect((await ask('/plans/send/actions.csv')).headers['content-type']).toBe('text/csv; charset=utf-8');
    expect((await ask('/.well-known/security.txt')).status).toBe(200);
    expect((await ask('/.git/config')).status).toBe(404);
  });
});

test('Caddy is given the same policies and headers', () => {
  const file = readFileSync(path.join(ROOT, 'docs/hosting/Caddyfile'), 'utf8');
  for (const address of ['/', '/search/']) expect(file).toContain(`"${policyOf(address)}"`);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (name !== 'Content-Security-Policy') expect(file).toContain(`${name} "${value}"`);
  }
});
