import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PARTS, type PartResult } from '../tests/parts.ts';
import { parseCommand } from './command-line/arguments.ts';
import { say, sayStep } from './command-line/say.ts';

const { operands } = parseCommand({
  name: 'test',
  summary:
    'Run every test, or the parts that are named. The journeys need a browser: one is found or installed.',
  operands: {
    parts: {
      value: 'PART',
      meaning: 'a part to run',
      choices: PARTS.map(({ name }) => name),
      optional: true,
      many: true,
    },
  },
  options: {},
});

const chosen = PARTS.filter(({ name }) => operands.parts.length === 0 || operands.parts.includes(name));
const scratch = await mkdtemp(path.join(tmpdir(), 'candour-test-'));
const results: PartResult[] = [];
try {
  for (const { name, run } of chosen) {
    sayStep(`${name} …`);
    const started = performance.now();
    const result = await run(scratch);
    results.push(result);
    if (result.failed > 0) say(result.output.trimEnd());
    for (const figure of result.figures ?? []) say(figure);
    for (const skipped of result.skipped) say(`${name}: skipped: ${skipped}`);
    say(`${name}: ${summaryOf([result])} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
say(summaryOf(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

/** `12 passed, 0 failed`, and how many were skipped where any were. */
function summaryOf(parts: readonly PartResult[]): string {
  const total = (count: (part: PartResult) => number): number =>
    parts.reduce((sum, part) => sum + count(part), 0);
  const skipped = total((part) => part.skipped.length);
  const counts = `${total((part) => part.passed)} passed, ${total((part) => part.failed)} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}
