/** Run by itself: publishes a small site, and lets one thing go wrong at one step. */
import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { publish } from '../../src/publish/publish.ts';
import { jobOf, orderOf, type SmallSite } from '../../src/publish/small-site.fixture.ts';
import type { Step } from '../../src/publish/step.ts';

/** What goes wrong, and at which step. */
export type Fault =
  | { kind: 'kill'; step: Step }
  | { kind: 'error'; step: Step; code: string }
  | { kind: 'truncate'; step: 'carried' | 'flushed' }
  | { kind: 'content' }
  | { kind: 'none' };

export interface Drive {
  to: string;
  site: SmallSite;
  fault: Fault;
}

const { to, site, fault } = JSON.parse(process.argv[2] ?? '') as Drive;

const order = orderOf(to, site, {
  reached: (step) => {
    if (!('step' in fault) || fault.step !== step) return;
    if (fault.kind === 'kill') process.kill(process.pid, 'SIGKILL');
    if (fault.kind === 'error') throw Object.assign(new Error(fault.code), { code: fault.code });
    if (fault.kind === 'truncate') truncateUnfinished();
  },
  ...(fault.kind === 'content'
    ? {
        job: jobOf(site, {
          check: () =>
            Promise.resolve({
              counts: { error: 1, warning: 0, advice: 0 },
              errors: [{ where: 'plans/a.yaml:1:1', message: 'It is wrong.', hint: 'Mend it.' }],
            }),
        }),
      }
    : {}),
});
const published = await publish(order);
process.exitCode = 'report' in published && published.report.outcome === 'published' ? 0 : 1;

function truncateUnfinished(): void {
  const releases = path.join(to, 'releases');
  const name = readdirSync(releases).find((one) => one.startsWith('.unfinished-'));
  truncateSync(path.join(releases, name ?? '', 'index.html'), 40);
}
