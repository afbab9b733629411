/** Reading a folder of built pages, page by page: a large site does not fit into the memory as text. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuiltSite, SeenPage } from '../../src/checks/built/check-built.ts';
import { readPage } from '../../src/checks/built/read-page.ts';
import type { Day } from '../../src/model/day.ts';
import { filesIn } from '../../src/publish/manifest.ts';
import type { PromiseFact, SiteFacts } from '../../src/publish/release.ts';
import { dayWords } from '../../src/words/en.ts';
import { addressOfFile, partOf } from './page-file.ts';

/** What a plan's `plan.json` says, as far as a report needs it. */
interface PlanJson {
  title: string;
  actions: { ref: string; title: string; standing: string; url: string }[];
}

/** The pages in the folders of `takenOver`, as `plans/send`, were looked through in the release that they are from. */
export function readBuilt(folder: string, base: string, takenOver: readonly string[] = []): BuiltSite {
  const files = filesIn(folder);
  const parts = new Set(takenOver);
  const isSeen = (file: string): boolean => parts.has(partOf(file));
  const [seen = [], others = []] = [true, false].map((wanted) =>
    files.filter((file) => file.endsWith('.html') && isSeen(file) === wanted),
  );
  return {
    pages: others.map((file) => readPage(addressOfFile(file), textOf(folder, file))),
    seen: seen.map((file) => seenPage(folder, file)),
    files: new Set(files),
    base,
  };
}

const HEAD_END = '</head>';

function seenPage(folder: string, file: string): SeenPage {
  const html = textOf(folder, file);
  const { address, title, leadsOn } = readPage(addressOfFile(file), html.slice(0, html.indexOf(HEAD_END)));
  return { address, title, leadsOn, ids: () => readPage(address, textOf(folder, file)).ids };
}

const textOf = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** What the release was found to say from which pages were taken over. */
type Earlier = Pick<SiteFacts, 'pages'>;

/**
 * What a report compares: what each page says, but for the day that it was built for; and which promises are late or
 * kept, by the files that the site itself publishes.
 */
export function factsOf(
  folder: string,
  { pages, seen = [], files }: BuiltSite,
  { today, earlier }: { today: Day; earlier: Earlier | null },
): SiteFacts {
  const said = (words: string): string =>
    createHash('sha256')
      .update(words.replaceAll(dayWords(today), '').replaceAll(today, ''))
      .digest('hex');
  const plans = [...files].filter((file) => /^plans\/[^/]+\/plan\.json$/.test(file)).toSorted();
  const facts = plans.flatMap((file) => promisesOf(path.join(folder, file)));
  const before = seen.map(({ address }) => [address, earlier?.pages[address] ?? ''] as const);
  const of = (standing: string): PromiseFact[] =>
    facts.filter((fact) => fact.standing === standing).map(({ url, name }) => ({ url, name }));
  return {
    pages: Object.fromEntries([
      ...before.filter(([, words]) => words !== ''),
      ...pages
        .filter(({ leadsOn }) => !leadsOn)
        .map(({ address, title, words }) => [address, said(`${title}\n${words}`)] as const),
    ]),
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
