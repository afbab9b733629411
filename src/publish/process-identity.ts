/** Which process this is, so that another can tell later whether it is still at work. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from every other on every machine: a number is given again once its process has ended. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever way the system tells that; null where it cannot be told. */
  started: string | null;
  host: string;
  /** Which start of the machine it belongs to; null where that cannot be told. */
  boot: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid), host: hostname(), boot: bootOf() };
}

/** Whether the process still runs; null where it is on another machine, of which nothing can be known here. */
export function isRunning({ pid, started, host, boot }: ProcessIdentity): boolean | null {
  if (host !== hostname()) return null;
  if (boot !== bootOf() || !hasNumber(pid)) return false;
  const now = startOf(pid);
  return started === null || now === null || started === now;
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux tells it in ticks since the machine started: field 22 of proc_pid_stat(5). Elsewhere `ps` tells it in words. */
function startOf(pid: number): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat !== null) {
    // The second field is the program's name in brackets, and may itself hold a space or a bracket.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  }
  const told = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return told.status === 0 ? told.stdout.trim() : null;
}

function bootOf(): string | null {
  return textOf('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
