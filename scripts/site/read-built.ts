/** Reading a folder of built pages, page by page: a large site does not fit into the memory as text. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite } from '../../src/checks/built/check-built.ts';
import { readPage } from '../../src/checks/built/read-page.ts';
import type { Day } from '../../src/model/day.ts';
import { filesIn } from '../../src/publish/manifest.ts';
import type { PromiseFact, SiteFacts } from '../../src/publish/release.ts';
import { dayWords } from '../../src/words/en.ts';

/** What a plan's `plan.json` says, as far as a report needs it. */
interface PlanJson {
  title: string;
  actions: { ref: string; title: string; standing: string; url: string }[];
}

export function readBuilt(folder: string, base: string): BuiltSite {
  const files = filesIn(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(addressOf(file), readFileSync(path.join(folder, file), 'utf8')));
  return { pages, files: new Set(files), base };
}

/**
 * What a report compares: what each page says, but for the day that it was built for; and which promises are late or
 * kept, by the files that the site itself publishes.
 */
export function factsOf(folder: string, { pages, files }: BuiltSite, today: Day): SiteFacts {
  const said = (words: string): string =>
    createHash('sha256')
      .update(words.replaceAll(dayWords(today), '').replaceAll(today, ''))
      .digest('hex');
  const plans = [...files].filter((file) => /^plans\/[^/]+\/plan\.json$/.test(file)).toSorted();
  const facts = plans.flatMap((file) => promisesOf(path.join(folder, file)));
  const of = (standing: string): PromiseFact[] =>
    facts.filter((fact) => fact.standing === standing).map(({ url, name }) => ({ url, name }));
  return {
    pages: Object.fromEntries(
      pages
        .filter(({ leadsOn }) => !leadsOn)
        .map(({ address, title, words }) => [address, said(`${title}\n${words}`)]),
    ),
    late: of('late'),
    complete: of('complete'),
  };
}

function promisesOf(file: string): (PromiseFact & { standing: string })[] {
  const plan = JSON.parse(readFileSync(file, 'utf8')) as PlanJson;
  return plan.actions.map(({ ref, title, standing, url }) => ({
    url,
    name: `${plan.title}: ${ref} ${title}`,
    standing,
  }));
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
