/**
 * `node tests/faults/run.ts [FAULTS [SWITCHES]]`: the whole of the fault harness, and its figures. The journeys run a
 * share of it.
 */
import { stdout } from 'node:process';
import { findNginx } from '../servers/nginx.ts';
import { injectFaults, switchOften } from './harness.ts';

const [faults = 200, switches = 1000] = process.argv.slice(2).map(Number);
const nginx = findNginx();
if (nginx === null) throw new Error('nginx is not here and cannot be installed.');

const injected = await injectFaults(nginx, faults, Math.random);
stdout.write(
  [
    `${injected.trials} faults: ${injected.old} left the old release, ${injected.new} the new one, ${injected.broken.length} anything else.`,
    `The reader had ${injected.answers} answers, ${injected.faults.length} of them of neither release.`,
    `What was done: ${JSON.stringify(injected.ways)}`,
    ...injected.broken,
    ...injected.faults.slice(0, 20),
    '',
  ].join('\n'),
);
const switched = await switchOften(nginx, switches);
stdout.write(
  [
    `${switched.new} switches of ${switched.trials}: the reader had ${switched.answers} answers, ${switched.faults.length} of them missing or of neither release.`,
    ...switched.broken,
    ...switched.faults.slice(0, 20),
    '',
  ].join('\n'),
);
const isWell = [injected, switched].every(({ broken, faults: found }) => broken.length + found.length === 0);
process.exitCode = isWell ? 0 : 1;
