/** What `npm run build` and `npm start` have in common: read, check, build, and say so. */
import { existsSync } from 'node:fs';
import { packReading } from '../../src/reader/handed-over.ts';
import { counted, dayWords } from '../../src/words/en.ts';
import { plainError } from '../command-line/plain-error.ts';
import { sayStep, sayWrong } from '../command-line/say.ts';
import { tellFindings } from '../command-line/tell-findings.ts';
import { buildSite, PROJECT, type BuildOrder } from './build-site.ts';
import { examine } from './examine.ts';
import { refusalOfOut } from './out-folder.ts';

/** Whether every finding is told where none is an error, or only how many there are. */
export type Telling = 'all' | 'count';

/**
 * Checks the content and, where there is no error in it, builds the site. What is found is told on standard
 * error. The sentence that says what was built; null where nothing was, and then `out` is as it was.
 */
export async function checkAndBuild(order: BuildOrder, telling: Telling): Promise<string | null> {
  try {
    const refusal = await refusalOfOut(order.out, order.content, PROJECT);
    return refusal === null ? await build(order, telling) : refuse(refusal, order.out);
  } catch (error) {
    return refuse(`The site could not be built. ${plainError(error, order.verbose)}`, order.out);
  }
}

async function build(order: BuildOrder, telling: Telling): Promise<string | null> {
  const started = performance.now();
  sayStep(`Reading and checking ${order.content} …`);
  const { library, findings } = examine(order.content, order.today);
  const errors = tellFindings(findings, order.content, telling);
  if (errors > 0 || library === null) {
    return refuse(`Nothing was built: ${counted(errors, 'error')} to mend in ${order.content}.`, order.out);
  }
  sayStep('Building the pages …');
  const pages = await buildSite(
    { ...order, site: order.site ?? library.site.address ?? null },
    packReading({ library, findings: [] }),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `Built ${counted(pages, 'page')} in ${order.out} from ${order.content}, as on ${dayWords(order.today)}, in ${seconds} s.`;
}

function refuse(why: string, out: string): null {
  const reassurance = existsSync(out) ? `\n${out} has not changed.` : '';
  sayWrong(`${why}${reassurance}`);
  return null;
}
