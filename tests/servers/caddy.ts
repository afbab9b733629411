/** The real Caddy with the file that `docs/hosting/` gives to a council, for a folder that is published to. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../house/source-files.ts';
import { apt, freePort, runServer, type Server } from './server.ts';

/** Where Debian's package is unpacked: installing it would start a service on the ports 80 and 443. */
const UNPACKED = path.join(ROOT, '.candour', 'caddy');
const PLACES = [
  '/usr/bin/caddy',
  '/usr/local/bin/caddy',
  '/opt/homebrew/bin/caddy',
  path.join(UNPACKED, 'usr/bin/caddy'),
];

/** The program; unpacked where that can be done; null where there is none, and then its tests are skipped. */
export function findCaddy(): string | null {
  const found = (): string | null => PLACES.find((place) => existsSync(place)) ?? null;
  return found() ?? (unpack() ? found() : null);
}

function unpack(): boolean {
  mkdirSync(UNPACKED, { recursive: true });
  if (process.getuid?.() === 0) apt(['update']);
  if (!apt(['download', 'caddy'], UNPACKED)) return false;
  const file = readdirSync(UNPACKED).find((name) => name.endsWith('.deb')) ?? '';
  return spawnSync('dpkg', ['--extract', file, '.'], { cwd: UNPACKED, stdio: 'ignore' }).status === 0;
}

/** Serves the folder as `docs/hosting/Caddyfile` does, on a port of its own and without a certificate. */
export async function startCaddy(program: string, folder: string): Promise<Server> {
  const room = mkdtempSync(path.join(tmpdir(), 'candour-caddy-'));
  const port = await freePort();
  const file = path.join(room, 'Caddyfile');
  const given = readFileSync(path.join(ROOT, 'docs/hosting/Caddyfile'), 'utf8')
    .replace('promises.example {', `http://127.0.0.1:${port} {`)
    .replaceAll('/srv/candour', folder);
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n\n${given}`);
  const args = ['--config', file, '--adapter', 'caddyfile'];
  const env = { ...process.env, HOME: room, XDG_DATA_HOME: room, XDG_CONFIG_HOME: room };
  const tested = spawnSync(program, ['validate', ...args], { encoding: 'utf8', env });
  if (tested.status !== 0) throw new Error(`Caddy refuses docs/hosting/Caddyfile: ${tested.stderr}`);
  const { url, stop } = await runServer({
    program,
    args: ['run', ...args],
    env,
    port,
    ending: 'SIGTERM',
  });
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(room, { recursive: true, force: true });
    },
  };
}
