/** What `npm run publish` gives to `src/publish/`: the checks, the build, and what is looked at before it goes live. */
import { checkBuilt, type BuiltSite } from '../../src/checks/built/check-built.ts';
import { countFindings, type Finding } from '../../src/model/finding.ts';
import type { Note } from '../../src/publish/failure.ts';
import type { Job } from '../../src/publish/job.ts';
import { addressOf, type WriteOrder } from './build-site.ts';
import { commitOf } from './content-commit.ts';
import { examine } from './examine.ts';
import { inputsOf } from './publish-inputs.ts';
import { factsOf, readBuilt } from './read-built.ts';
import { whyNoSandbox } from './sandbox.ts';
import { writeSiteApart } from './write-site-apart.ts';

/** Files named after a hash of their bytes: what Astro bundles, the pieces of the search index, the brand's colour. */
const HASHED = /^(_astro\/|pagefind\/(fragment|index)\/|brand-[0-9a-f]{6}\.css$)/;

export function publishJob(order: WriteOrder, say: (step: string) => void): Job {
  let address: string | null = null;
  let built: BuiltSite | null = null;
  const prefix = (): string => {
    const { base } = addressOf({ ...order, site: order.site ?? address });
    return base;
  };
  return {
    inputs: async () => inputsOf(order, false),
    check: () => {
      say(`Reading and checking ${order.content} …`);
      const { library, findings } = examine(order.content, order.today);
      address = library?.site.address ?? null;
      const errors = findings.filter(({ severity }) => severity === 'error');
      return Promise.resolve({ counts: countFindings(findings), errors: errors.map(noteOf) });
    },
    build: async (folder) => {
      const noSandbox = whyNoSandbox();
      say(noSandbox === null ? 'Building the pages in a sandbox …' : 'Building the pages …');
      const commit = await commitOf(order.content);
      await writeSiteApart({ ...order, commit, site: order.site ?? address }, folder, noSandbox === null);
      built = readBuilt(folder, prefix());
      return noSandbox === null ? [] : [`The pages were built without a sandbox. ${noSandbox}`];
    },
    inspect: (folder) => {
      say('Looking through the pages …');
      return Promise.resolve(checkBuilt(built ?? readBuilt(folder, prefix())).map(noteOf));
    },
    facts: (folder) => Promise.resolve(factsOf(folder, built ?? readBuilt(folder, prefix()), order.today)),
    isHashed: (file) => HASHED.test(file),
  };
}

function noteOf({ rule, message, hint, file, position }: Finding): Note {
  const place = position === null ? '' : `:${position.line}:${position.column}`;
  return { where: file === null ? null : `${file}${place}`, message: `${message} (${rule})`, hint };
}
