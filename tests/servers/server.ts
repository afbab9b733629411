/** A real web server that runs for a test, with a file of `docs/hosting/`. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface Server {
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  url: string;
  stop: () => Promise<void>;
}

export interface ServerOrder {
  program: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  port: number;
  /** The signal that asks this program to end. */
  ending: NodeJS.Signals;
}

/** Runs a server until it is stopped, from the moment at which it answers. */
export async function runServer({ program, args, env, port, ending }: ServerOrder): Promise<Server> {
  const child = spawn(program, args, { stdio: 'ignore', env: env ?? process.env });
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child, program);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.on('close', resolve));
      child.kill(ending);
      await ended;
    },
  };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Runs `apt-get`, in `folder` where it matters; whether it did what was asked. */
export function apt(args: readonly string[], folder?: string): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: 'ignore', env, cwd: folder }).status === 0;
}

async function answers(url: string, child: ChildProcess, program: string): Promise<void> {
  while (child.exitCode === null) {
    const isUp = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${program} ended before it answered.`);
}
