import { describe, expect, test } from 'vitest';
import { injectFaults, switchOften } from '../faults/harness.ts';
import { findNginx } from '../servers/nginx.ts';

/** Every fault once, and some more at random times; `node tests/faults/run.ts` does them all. */
const FAULTS = 60;
const SWITCHES = 60;

const nginx = findNginx();

describe.skipIf(nginx === null)('behind the real nginx, while a reader reads', () => {
  test('a publish that is killed, starved or given bad content leaves the old release or the new one, whole', async () => {
    const { trials, broken, faults, answers } = await injectFaults(nginx ?? '', FAULTS, Math.random);
    expect({ trials, broken, faults }).toEqual({ trials: FAULTS, broken: [], faults: [] });
    expect(answers).toBeGreaterThan(FAULTS);
  }, 600_000);

  test('no switch loses a page, nor a hashed file of the last ten releases', async () => {
    const switched = await switchOften(nginx ?? '', SWITCHES);
    expect(switched).toMatchObject({ new: SWITCHES, broken: [], faults: [] });
    expect(switched.answers).toBeGreaterThan(SWITCHES);
  }, 600_000);
});
