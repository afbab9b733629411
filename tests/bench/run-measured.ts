/** Running a program and measuring it: how long it took, and how much memory it had at most. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PROJECT } from '../../scripts/site/build-site.ts';

export interface Measured {
  seconds: number;
  /** The most memory that the program had, without those that it started; null where that cannot be known. */
  megabytes: number | null;
  /** The last line of JSON that it printed; null where there was none. */
  answer: unknown;
}

/** How often the memory is looked at. The system keeps the most itself: what is lost is what came after the last look. */
const LOOK_MS = 100;

/** Runs Node with the arguments. Throws what the program said where it failed. */
export async function runMeasured(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-20_000)));
  }
  let megabytes: number | null = null;
  const look = setInterval(() => (megabytes = peakOf(child.pid) ?? megabytes), LOOK_MS);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${args.join(' ').slice(0, 200)}\n${said.trim().slice(-2000)}`);
  return { seconds: (performance.now() - started) / 1000, megabytes, answer: answerIn(said) };
}

/** Linux keeps it as VmHWM in proc_pid_status(5), in kilobytes. */
function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}

function answerIn(said: string): unknown {
  const line = said
    .split('\n')
    .reverse()
    .find((text) => /^\{.*\}$/.test(text));
  return line === undefined ? null : JSON.parse(line);
}
