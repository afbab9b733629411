import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesOfSite, makeLiveSite, NEW, OLD, type LiveSite, type SmallSite } from './small-site.fixture.ts';
import { STEPS, type Step } from './step.ts';

let site: LiveSite;
beforeEach(() => {
  site = makeLiveSite();
});
afterEach(() => site.remove());

/** Lets another process publish and do something at a step. */
function inAnother(
  next: SmallSite,
  step: Step,
  then: string,
): { signal: NodeJS.Signals | null; out: string } {
  const from = (file: string): string => JSON.stringify(new URL(file, import.meta.url));
  const code = `
    import { publish } from ${from('publish.ts')};
    import { orderOf } from ${from('small-site.fixture.ts')};
    const reached = (step) => { if (step === ${JSON.stringify(step)}) { ${then} } };
    const done = await publish(orderOf(${JSON.stringify(site.to)}, ${JSON.stringify(next)}, { reached }));
    console.log(JSON.stringify(done));`;
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  return { signal, out: stdout };
}

describe('a process that is killed', () => {
  test.each(STEPS)(
    'at the step "%s" leaves the old release or the new one, and the next run tidies up',
    async (step) => {
      await site.publish(OLD);
      expect(inAnother(NEW, step, "process.kill(process.pid, 'SIGKILL');").signal).toBe('SIGKILL');
      const isNew = STEPS.indexOf(step) >= STEPS.indexOf('switched');
      expect(site.live()).toMatchObject(filesOfSite(isNew ? NEW : OLD));
      expect((await site.publish(NEW)).outcome).toBe(isNew ? 'unchanged' : 'published');
      expect(site.live()).toMatchObject(filesOfSite(NEW));
      expect(site.leftOver()).toEqual([]);
      expect(readdirSync(site.to).toSorted()).toEqual([
        'current',
        'last-run.json',
        'lock',
        'publish.json',
        'publish.md',
        'releases',
      ]);
    },
  );
});

describe('two at once', () => {
  test('the second publishes nothing and says who is at work', async () => {
    await site.publish(OLD);
    let second = '';
    const first = await site.publish(NEW, {
      reached: (step) => {
        if (step === 'built') second = inAnother({ version: 'other' }, 'locked', '').out;
      },
    });
    expect(first.outcome).toBe('published');
    expect(second).toContain(`Process ${process.pid} on`);
    expect(site.live()).toMatchObject(filesOfSite(NEW));
  });
});
