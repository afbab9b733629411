/**
 * The commands of a systemd service, run as nearly as bubblewrap can run them with its hardening: where systemd itself does
 * not run, as in a container. https://www.freedesktop.org/software/systemd/man/systemd.exec.html
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';

/** The directives of a section, each with its values in order. */
export type Directives = ReadonlyMap<string, readonly string[]>;

export function directivesOf(unit: string, section: string): Directives {
  const found = new Map<string, string[]>();
  let current = '';
  for (const line of unit.split('\n')) {
    const heading = /^\[(\w+)\]$/.exec(line);
    if (heading !== null) current = heading[1] ?? '';
    const [, name, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && current === section) found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

/** What each directive is to bubblewrap; `null` where it cannot be shown there, or concerns systemd alone. */
const TO_BWRAP: Readonly<Record<string, ((value: string) => string[]) | null>> = {
  Type: null,
  User: null,
  TimeoutStartSec: null,
  Nice: null,
  ExecStartPre: null,
  ExecStart: null,
  ProtectSystem: () => ['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
  ProtectHome: () => ['--tmpfs', '/home', '--tmpfs', '/root'],
  PrivateTmp: () => ['--tmpfs', '/tmp'],
  WorkingDirectory: (value) => ['--chdir', value],
  // Bound by the caller, who knows which folders stand for these.
  ReadWritePaths: null,
  // What bubblewrap and setpriv do of themselves.
  NoNewPrivileges: null,
  CapabilityBoundingSet: null,
  // Filters of system calls.
  RestrictAddressFamilies: null,
  RestrictSUIDSGID: null,
  RestrictRealtime: null,
  LockPersonality: null,
  SystemCallArchitectures: null,
};

/** Another user than root, who has nothing; as whoever runs the tests where that is not root. */
const AS_NOBODY = [
  ...['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs'],
  ...['--bounding-set=-all', '--inh-caps=-all'],
];
const asNobody = (): readonly string[] => (process.getuid?.() === 0 ? AS_NOBODY : []);

export interface Place {
  /** What stands for it here. */
  here: string;
  /** As the service knows it. */
  there: string;
  writable: boolean;
}

/** Why the service cannot be run here; null where it can. `project` is read by another user. */
export function whyNoService(project: string): string | null {
  if (spawnSync('bwrap', ['--version']).error !== undefined) return 'bubblewrap is not here';
  const [program, ...args] = [...asNobody(), 'bwrap', '--ro-bind', '/', '/', '--proc', '/proc'];
  const tried = spawnSync(program, [...args, '/usr/bin/test', '-r', project]);
  if (tried.status !== 0) return 'bubblewrap cannot run here, or the project is closed to other users';
  return npm() === null ? 'npm is in a home folder' : null;
}

/** Runs one command of the service; what it said and its exit code. */
export function runInService(
  service: Directives,
  command: string,
  places: readonly Place[],
): { status: number | null; said: string } {
  const hardening = [...service].flatMap(([name, values]) => {
    if (!(name in TO_BWRAP)) throw new Error(`It is not known what ${name} is to bubblewrap.`);
    return values.flatMap((value) => TO_BWRAP[name]?.(value) ?? []);
  });
  const mounts = places.flatMap(({ here, there, writable }) => [
    writable ? '--bind' : '--ro-bind',
    here,
    there,
  ]);
  const typed = command.replace('/usr/bin/npm', npm() ?? '').split(' ');
  const [program = '', ...args] = [...asNobody(), 'bwrap', '--die-with-parent', ...hardening];
  const { status, stdout, stderr } = spawnSync(
    program,
    [...args, '--tmpfs', '/opt', '--tmpfs', '/srv', ...mounts, '--', ...typed],
    // What systemd gives to a service, and nothing of ours. A system user of Debian has no home.
    { encoding: 'utf8', env: { PATH: SYSTEM_PATH, HOME: '/nonexistent', LANG: 'C.UTF-8' } },
  );
  return { status, said: stdout + stderr };
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The npm of the system: none that is in a home folder, which the service cannot see. */
function npm(): string | null {
  const found = SYSTEM_PATH.split(':').map((folder) => `${folder}/npm`);
  return found.find((place) => existsSync(place) && !/^\/(home|root)\//.test(realpathSync(place))) ?? null;
}
