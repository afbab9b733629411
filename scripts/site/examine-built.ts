import { findingsOf } from '../../src/checks/built/findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { findOrInstallChromium } from '../../tests/browser/find-chromium.ts';
import { sayStep, sayWrong } from '../command-line/say.ts';
import { lookAtBuilt } from './look-at-built.ts';
import { readBuiltSite } from './read-built-site.ts';

/** So many pages are looked at between two lines that say how far it has come. */
const STEP = 20;

/** Everything that is wrong with the built pages of a folder. Says how far it has come, and which engine could not look. */
export async function examineBuilt(folder: string): Promise<Finding[]> {
  const { pages } = readBuiltSite(folder);
  if (pages.length === 0)
    throw new Error(`${folder} holds no built page. Build the site first: npm run build -- --out ${folder}`);
  process.env['CANDOUR_CHROMIUM'] = findOrInstallChromium(sayStep);
  let done = 0;
  const { faults, absent } = await lookAtBuilt(folder, {
    onPage: () => {
      done += 1;
      if (done % STEP === 0) sayStep(`Looking at the pages: ${done} of ${pages.length} …`);
    },
  });
  for (const engine of absent) sayWrong(`One engine did not look. ${engine}.`);
  return findingsOf(faults);
}
