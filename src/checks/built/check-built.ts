/** What speaks against publishing a folder of built pages, though the content passed its own checks. */
import { finding, type Finding } from '../../model/finding.ts';
import type { RuleId } from '../../model/rules.ts';
import type { BuiltPage } from './read-page.ts';

/** A page that was looked through when it was made, and is the same still. */
export type SeenPage = Pick<BuiltPage, 'address' | 'title' | 'leadsOn'> & {
  /** Its ids: seldom asked for, and read then. */
  ids: () => ReadonlySet<string>;
};

/** A folder of built pages. */
export interface BuiltSite {
  /** Those to look through. */
  pages: readonly BuiltPage[];
  /** Those that are only led to. */
  seen?: readonly SeenPage[];
  /** Every file, by its path from the folder: `plans/send/index.html`. */
  files: ReadonlySet<string>;
  /** What every address begins with; begins and ends with `/`. */
  base: string;
}

type Problem = Pick<Finding, 'rule' | 'message' | 'hint'>;

/** Every fault of every page. The places are files of the folder, without a line: nobody mends them there. */
export function checkBuilt(site: BuiltSite): Finding[] {
  const look: Look = {
    byFile: new Map([
      ...(site.seen ?? []).map((page) => [fileOf(page.address), page] as const),
      ...site.pages.map((page) => [fileOf(page.address), { ...page, ids: () => page.ids }] as const),
    ]),
    known: new Map(),
  };
  const titles = new Map(
    (site.seen ?? []).flatMap(({ title, address, leadsOn }) => (leadsOn ? [] : [[title, address] as const])),
  );
  return site.pages.flatMap((page) => {
    const problems = [...linkProblems(page, site, look), ...policyProblems(page), ...accessProblems(page)];
    const twin = titles.get(page.title);
    if (twin !== undefined && !page.leadsOn)
      problems.push(problem('built-access', `Its title is that of ${twin} too: "${page.title}".`));
    if (!page.leadsOn) titles.set(page.title, page.address);
    return problems.map((one) => finding({ ...one, file: fileOf(page.address), position: null }));
  });
}

const HINTS: Partial<Record<RuleId, string>> = {
  'built-link':
    'Mend the link in the content where it stands there; otherwise this is a fault of the software: report it.',
  'built-policy':
    'This is a fault of the software, or of code that was put into it: report it, and publish nothing meanwhile.',
  'built-access': 'This is a fault of the software: report it with the page that has it.',
};

function problem(rule: RuleId, message: string): Problem {
  return { rule, message, hint: HINTS[rule] ?? '' };
}

/** Links within the site that lead to no file, or to a place that is not on the page. */
function linkProblems(page: BuiltPage, site: BuiltSite, look: Look): Problem[] {
  const there = new URL(`https://site.invalid${site.base.replace(/\/$/, '')}${page.address}`);
  return [...new Set(page.links)].flatMap((link) => {
    // What begins with a slash is the same from every page, and most of it is on every page.
    const known = link.startsWith('/') ? look.known.get(link) : undefined;
    const wrong = known === undefined ? whatIsWrong(link, there, site, look.byFile) : known;
    if (link.startsWith('/')) look.known.set(link, wrong);
    return wrong === null ? [] : [problem('built-link', wrong)];
  });
}

/** What looking through many links has in common. */
interface Look {
  byFile: ReadonlyMap<string, SeenPage>;
  /** What is wrong with a link that begins with a slash; null where nothing is. */
  known: Map<string, string | null>;
}

/** What is wrong with a link on the page at `there`, as a sentence; null where nothing is. */
function whatIsWrong(
  link: string,
  there: URL,
  site: BuiltSite,
  byFile: ReadonlyMap<string, SeenPage>,
): string | null {
  if (!URL.canParse(link, there)) return `The address ${link} cannot be understood.`;
  const { origin, pathname, hash } = new URL(link, there);
  if (origin !== there.origin) return null;
  const address = decoded(pathname);
  if (address === null) return `The address ${link} cannot be understood.`;
  if (!address.startsWith(site.base)) return `${link} leads out of the site’s base ${site.base}.`;
  const file = fileOf(`/${address.slice(site.base.length)}`);
  if (!site.files.has(file)) return `${link} leads to nothing.`;
  const target = byFile.get(file);
  const fragment = decoded(hash.slice(1)) ?? hash.slice(1);
  const isThere = fragment === '' || target === undefined || target.leadsOn || target.ids().has(fragment);
  return isThere ? null : `${link} leads to a place that is not on that page.`;
}

/** Null where a percent sign stands for nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function policyProblems({ policy, inline }: BuiltPage): Problem[] {
  const loose = /'unsafe-inline'|'unsafe-eval'|default-src (?!'none')/.test(policy ?? '');
  return [
    ...(policy === null ? [problem('built-policy', 'The page has no content security policy.')] : []),
    ...(loose ? [problem('built-policy', `The page’s policy allows too much: ${policy ?? ''}`)] : []),
    ...inline.map((what) => problem('built-policy', `The page’s policy forbids what it holds: ${what}`)),
  ];
}

/** The few things without which a page is of no use with a screen reader. The gate of the tests looks for far more. */
function accessProblems({ title, language, first, repeated, nameless, leadsOn }: BuiltPage): Problem[] {
  const faults = [
    ...(title.trim() === '' ? ['It has no title.'] : []),
    ...((language ?? '') === '' ? ['It does not say which language it is in.'] : []),
    ...(first === 1 || leadsOn ? [] : [`It has ${first} headings of the first level, and not one.`]),
    ...repeated.map((id) => `The id "${id}" is given more than once.`),
    ...nameless.map((shown) => `This has no name for a screen reader: ${shown}`),
  ];
  return faults.map((message) => problem('built-access', message));
}

/** The file that a host answers an address with. */
function fileOf(address: string): string {
  return address.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html');
}
