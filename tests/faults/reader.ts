/** A reader who never stops: asks a web server for every page again and again, and remembers what was not right. */
import { Agent, get } from 'node:http';

/** What may be answered for each path: any of these bodies, and nothing else. */
export type Allowed = ReadonlyMap<string, readonly string[]>;

export interface Reader {
  /** How many answers there were. */
  answers: () => number;
  /** What was not right, in words. */
  faults: () => readonly string[];
  /** From now on these are right. What was asked for before is judged by what was right then or is now. */
  expect: (allowed: Allowed) => void;
  stop: () => Promise<void>;
}

const AT_ONCE = 4;

export function startReader(url: string, first: Allowed): Reader {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let allowed = first;
  let isOn = true;
  let answers = 0;
  const faults: string[] = [];
  const work = async (offset: number): Promise<void> => {
    for (let turn = offset; isOn; turn += 1) {
      const paths = [...allowed.keys()];
      const path = paths[turn % paths.length] ?? '/';
      const before = allowed.get(path) ?? [];
      const { status, body } = await ask(`${url}${path}`, agent);
      const now = allowed.get(path) ?? before;
      answers += 1;
      if (status === 200 && (before.includes(body) || now.includes(body))) continue;
      faults.push(`${path}: ${status}, ${body.slice(0, 80)}`);
    }
  };
  const running = Promise.all(Array.from({ length: AT_ONCE }, async (_, index) => work(index * 3)));
  return {
    answers: () => answers,
    faults: () => faults,
    expect: (next) => (allowed = next),
    stop: async () => {
      isOn = false;
      await running;
      agent.destroy();
    },
  };
}

export async function ask(url: string, agent?: Agent): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const request = get(url, { ...(agent === undefined ? {} : { agent }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
      response.on('error', (error) => resolve({ status: 0, body: error.message }));
    });
    request.on('error', (error) => resolve({ status: 0, body: error.message }));
  });
}
