import { bench, type Figures } from '../tests/bench/bench.ts';
import { parseCommand } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayStep, sayWrong } from './command-line/say.ts';

/** What `docs/decisions/068-how-fast-a-site-is-published.md` asks for: each row's figure, and how it must stand to it. */
const WANTED = { ratio: 0.7, growth: 1.2, memoryRatio: 1.5, check: 0.1, oneChanged: 0.5, rollback: 1 };

const { operands } = parseCommand({
  name: 'bench',
  summary:
    'Measure how fast sites of N actions are built and published, beside a bare Astro site in the same run.',
  operands: {
    sizes: {
      value: 'N',
      meaning: 'how many actions; 150 and 1500 where none is given',
      optional: true,
      many: true,
    },
  },
  options: {},
});

const sizes = operands.sizes.length === 0 ? [150, 1500] : operands.sizes.map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  sayWrong('N is a whole number of actions, 1 or more. Type: npm run bench -- 150 1500');
  process.exit(2);
}
try {
  let last: Figures | null = null;
  for (const size of sizes) {
    const figures = await bench(size, sayStep);
    say(rowsOf(figures, last).join('\n'));
    last = figures;
  }
} catch (error) {
  sayWrong(plainError(error));
  process.exit(1);
}

function rowsOf(now: Figures, last: Figures | null): string[] {
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  const against = (value: number | null, wanted: string): string =>
    value === null ? 'not known here' : `${value.toFixed(2)} (${wanted})`;
  return [
    `${now.actions} actions, ${now.pages} pages`,
    `  whole build        ${seconds(now.whole)}, ${now.aPage.toFixed(1)} ms a page; the bare site ${seconds(now.bare)}`,
    `  pages a second against the bare site's   ${against(now.ratio, `at least ${WANTED.ratio}`)}`,
    ...(last === null
      ? []
      : [
          `  a page against one of ${last.actions} actions       ${against(now.aPage / last.aPage, `at most ${WANTED.growth}`)}`,
        ]),
    `  memory against the bare site's           ${against(now.memoryRatio, `at most ${WANTED.memoryRatio}`)}, ${now.memory?.toFixed(0) ?? '?'} MB`,
    `  check against the build                  ${against(now.check / now.whole, `at most ${WANTED.check}`)}, ${seconds(now.check)}`,
    `  publish: all       ${seconds(now.publish)}`,
    `  one action changed, against all          ${against(now.oneChanged / now.publish, `at most ${WANTED.oneChanged}`)}, ${seconds(now.oneChanged)}`,
    `  nothing changed    ${seconds(now.unchanged)}`,
    `  rollback           ${now.rollback.toFixed(2)} s (under ${WANTED.rollback})`,
    '',
  ];
}
