import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellFigure } from '../figures.ts';
import { ROOT } from '../house/source-files.ts';
import { directivesOf, runInService, whyNoService, type Place } from '../servers/hardened-service.ts';

const FOLDER = path.join(ROOT, 'docs/hosting');
const SERVICE = readFileSync(path.join(FOLDER, 'candour-publish.service'), 'utf8');
const service = directivesOf(SERVICE, 'Service');

let room: string;
beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'candour-systemd-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const analyzer = spawnSync('systemd-analyze', ['--version']).error === undefined;

describe('systemd’s own look at the units', () => {
  test.skipIf(!analyzer)('has nothing to say of either, and notices a fault', () => {
    const verify = (...units: string[]): { status: number | null; stderr: string } => {
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], {
        encoding: 'utf8',
      });
      return { status, stderr };
    };
    for (const unit of ['candour-publish.timer', 'candour-publish.service'])
      cpSync(path.join(FOLDER, unit), path.join(room, unit));
    for (const unit of ['candour-publish.timer', 'candour-publish.service'])
      expect({ unit, ...verify(path.join(room, unit)) }).toEqual({ unit, status: 0, stderr: '' });
    const broken = path.join(room, 'broken.service');
    writeFileSync(
      broken,
      SERVICE.replace('ProtectSystem=strict', 'ProtectSystems=strict').replace('/usr/bin/npm', '/no/npm'),
    );
    expect(verify(broken)).toMatchObject({ status: 1, stderr: expect.stringContaining('ProtectSystems') });
  });

  test.skipIf(!analyzer)('finds the service little exposed', () => {
    const unit = path.join(room, 'candour-publish.service');
    cpSync(path.join(FOLDER, 'candour-publish.service'), unit);
    const { stdout } = spawnSync('systemd-analyze', ['security', '--offline=true', '--no-pager', unit], {
      encoding: 'utf8',
    });
    const exposure = Number(/exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1]);
    tellFigure(
      'The systemd service',
      `exposure ${exposure} of 10 by systemd-analyze security (a service without hardening: 9.6)`,
    );
    expect(exposure).toBeLessThan(6);
  });
});

const whyNot = whyNoService(path.join(ROOT, 'package.json'));

describe.skipIf(whyNot !== null)(
  `the service, run with its hardening${whyNot === null ? '' : ` (skipped: ${whyNot})`}`,
  () => {
    let places: Place[];
    const git = (folder: string, ...args: string[]): void => {
      const who = [
        '-c',
        'user.name=Editor',
        '-c',
        'user.email=editor@council.example',
        '-c',
        'commit.gpgsign=false',
      ];
      execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
    };

    beforeAll(() => {
      const inRoom = (name: string): string => {
        mkdirSync(path.join(room, name), { recursive: true });
        return path.join(room, name);
      };
      const origin = inRoom('origin');
      cpSync(path.join(ROOT, 'content'), origin, { recursive: true });
      git(origin, 'init', '-b', 'main');
      git(origin, 'add', '.');
      git(origin, 'commit', '-m', 'The plans');
      const content = inRoom('content');
      git(room, 'clone', origin, content);
      git(content, 'remote', 'set-url', 'origin', '/srv/origin');
      // What is new since then: the service pulls it.
      const site = path.join(origin, 'site.yaml');
      writeFileSync(site, `# Newer\n${readFileSync(site, 'utf8')}`);
      git(origin, 'commit', '--all', '-m', 'Newer');
      // A place to mount on: the project itself cannot be written to.
      mkdirSync(path.join(ROOT, '.candour'), { recursive: true });
      const writable = { content: '/srv/content', live: '/srv/candour', workshop: '/opt/candour/.candour' };
      places = [
        { here: ROOT, there: '/opt/candour', writable: false },
        { here: origin, there: '/srv/origin', writable: false },
        ...Object.entries(writable).map(([name, there]) => ({ here: inRoom(name), there, writable: true })),
      ];
      if (process.getuid?.() === 0) giveAway(room);
    });

    test('may write where it says, and nowhere else', () => {
      const written = service.get('ReadWritePaths')?.flatMap((paths) => paths.split(' ')) ?? [];
      expect(written.toSorted()).toEqual(
        places
          .filter(({ writable }) => writable)
          .map(({ there }) => there)
          .toSorted(),
      );
      const touch = (place: string): number | null =>
        runInService(service, `/usr/bin/touch ${place}/x`, places).status;
      for (const place of written) expect(touch(place)).toBe(0);
      for (const place of ['/opt/candour', '/opt/candour/content', '/usr', '/etc', '/srv/origin'])
        expect(touch(place)).not.toBe(0);
      runInService(service, `/usr/bin/rm ${written.map((place) => `${place}/x`).join(' ')}`, places);
    });

    test('pulls the content and publishes it, within its sandbox', () => {
      for (const command of [...(service.get('ExecStartPre') ?? []), ...(service.get('ExecStart') ?? [])])
        expect(runInService(service, command, places)).toMatchObject({ status: 0 });
      expect(readFileSync(path.join(room, 'content/site.yaml'), 'utf8')).toMatch(/^# Newer/);
      expect(JSON.parse(readFileSync(path.join(room, 'live/last-run.json'), 'utf8'))).toMatchObject({
        ok: true,
      });
      expect(readFileSync(path.join(room, 'live/publish.md'), 'utf8')).not.toMatch(/sandbox/i);
      expect(readdirSync(path.join(room, 'live/current'))).toContain('index.html');
    });
  },
);

/** Gives a folder and all in it to the user who runs the service. */
function giveAway(folder: string): void {
  for (const entry of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(path.join(folder, entry), 65534, 65534);
}
