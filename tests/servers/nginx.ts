/** The real nginx with the file that `docs/hosting/` gives to a council, for a folder that is published to. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../house/source-files.ts';
import { apt, freePort, runServer, type Server } from './server.ts';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];
const MIME_TYPES = ['/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'];

/** The program; installed where that can be done; null where there is none, and then its tests are skipped. */
export function findNginx(): string | null {
  const found = PLACES.find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0) return null;
  const installed = apt(['update']) && apt(['install', '-y', '--no-install-recommends', 'nginx-light']);
  return installed ? (PLACES.find((place) => existsSync(place)) ?? null) : null;
}

/** Serves the folder as `docs/hosting/nginx.conf` does, on a port of its own. */
export async function startNginx(program: string, folder: string): Promise<Server> {
  const room = mkdtempSync(path.join(tmpdir(), 'candour-nginx-'));
  const port = await freePort();
  const file = path.join(room, 'nginx.conf');
  writeFileSync(file, configuration(room, folder, port));
  const args = ['-c', file, '-e', path.join(room, 'error.log')];
  const tested = spawnSync(program, ['-t', '-q', ...args], { encoding: 'utf8' });
  if (tested.status !== 0) throw new Error(`nginx refuses docs/hosting/nginx.conf: ${tested.stderr}`);
  const { url, stop } = await runServer({ program, args, port, ending: 'SIGQUIT' });
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(room, { recursive: true, force: true });
    },
  };
}

function configuration(room: string, folder: string, port: number): string {
  const site = readFileSync(path.join(ROOT, 'docs/hosting/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/candour', folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${room}/${name};`)
    .join('\n');
  return [
    // As root, nginx would serve as another user, who may not read a test's folder.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 2;',
    `pid ${room}/nginx.pid;`,
    'events { worker_connections 256; }',
    `http {\ninclude ${MIME_TYPES.find((place) => existsSync(place)) ?? ''};\naccess_log off;\n${temporary}\n${site}\n}`,
    '',
  ].join('\n');
}
