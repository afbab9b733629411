/** Rules for which one page must be seen beside all others. */
import { leadsOn, type BuiltSite } from './built-site.ts';
import type { Fault, PageRule } from './fault.ts';
import type { Visit } from './visit.ts';

/** Everything that such rules have against the pages of a site that was served at `url`. */
export function siteFaults(visits: readonly Visit[], site: BuiltSite, url: string): Fault[] {
  return [
    ...titleFaults(visits),
    ...languageFaults(visits),
    ...linkFaults(visits, site, url),
    ...leadFaults(site, url),
    ...originFaults(visits, url),
    ...complaintFaults(visits),
    ...consistencyFaults(visits),
  ];
}

function fault(page: string, rule: PageRule, message: string): Fault {
  return { page, rule, message, condition: null };
}

/** Each page has one `h1`, and a title that no other page has. */
function titleFaults(visits: readonly Visit[]): Fault[] {
  const titles = Map.groupBy(visits, ({ facts }) => facts.title);
  return visits.flatMap(({ address, facts: { h1, title } }) => {
    const others = (titles.get(title) ?? []).filter((other) => other.address !== address);
    return [
      ...(h1.length === 1 ? [] : [fault(address, 'page-title', `There are ${h1.length} h1.`)]),
      ...(title === '' ? [fault(address, 'page-title', 'It has no title.')] : []),
      ...others.map((other) => fault(address, 'page-title', `${other.address} has its title, "${title}".`)),
    ];
  });
}

/** All pages are in the language of the home page. */
function languageFaults(visits: readonly Visit[]): Fault[] {
  const language = visits[0]?.facts.language ?? '';
  return visits
    .filter(({ facts }) => facts.language !== language)
    .map(({ address, facts }) =>
      fault(
        address,
        'page-language',
        `It says that it is in "${facts.language}", and others in "${language}".`,
      ),
    );
}

/** Every address of the site itself that a page links to or loads is there, with its fragment. */
function linkFaults(visits: readonly Visit[], { addresses }: BuiltSite, url: string): Fault[] {
  const ids = new Map(visits.map(({ address, facts }) => [address, new Set(facts.ids)]));
  const { origin: here, pathname: base } = new URL(`${url}/`);
  const faultOf = (link: string, own: readonly string[]): string | null => {
    if (!URL.canParse(link)) return `${link} is not an address.`;
    const { origin, pathname, hash } = new URL(link);
    if (!own.includes(origin)) return null;
    const target = decodeURIComponent(pathname).replace(base, '/');
    if (!pathname.startsWith(base)) return `${pathname} does not begin with ${base}.`;
    if (!addresses.has(target)) return `${target} is not there.`;
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || ids.get(target)?.has(id) !== false ? null : `${target} has no #${id}.`;
  };
  return visits.flatMap(({ address, facts }) => {
    const own = [here, ...(facts.canonical === null ? [] : [new URL(facts.canonical).origin])];
    const messages = facts.addresses.flatMap((link) => faultOf(link, own) ?? []);
    return [...new Set(messages)].map((message) => fault(address, 'page-link', message));
  });
}

/** A page that only leads on leads to one that is there. */
function leadFaults({ pages, addresses }: BuiltSite, url: string): Fault[] {
  const base = new URL(`${url}/`).pathname;
  return pages.filter(leadsOn).flatMap(({ address, html }) => {
    const target = /content="0;\s*url=([^"]*)"/i.exec(html)?.[1];
    if (target?.startsWith(base) === true && addresses.has(decodeURIComponent(target).replace(base, '/')))
      return [];
    return [fault(address, 'page-link', `It leads on to ${target ?? 'nowhere'}, which is not there.`)];
  });
}

/** Nothing is asked of any other origin. */
function originFaults(visits: readonly Visit[], url: string): Fault[] {
  const isOwn = (request: string): boolean => request.startsWith(`${url}/`) || /^(data|blob):/.test(request);
  return visits.flatMap(({ address, requests }) =>
    [...new Set(requests)]
      .filter((request) => !isOwn(request))
      .map((request) => fault(address, 'page-other-origin', `It asks for ${request}.`)),
  );
}

/** The browser has nothing to complain of. */
function complaintFaults(visits: readonly Visit[]): Fault[] {
  return visits.flatMap(({ address, complaints }) =>
    [...new Set(complaints)].map((message) => fault(address, 'page-complaint', message)),
  );
}

/** Made to stand in a frame on another site, which has a menu and help of its own. */
const FRAMED = '/embed/';

/** The menu and the ways to get help are those of most pages, and in the same order: WCAG 3.2.3, 3.2.4, 3.2.6. */
function consistencyFaults(all: readonly Visit[]): Fault[] {
  const visits = all.filter(({ address }) => !address.endsWith(FRAMED));
  return (['menu', 'help'] as const).flatMap((what) => {
    const kinds = [...Map.groupBy(visits, ({ facts }) => facts[what].join('\n')).values()];
    const [usual = [], ...others] = kinds.toSorted((one, other) => other.length - one.length);
    const expected = usual[0]?.facts[what] ?? [];
    const name = what === 'menu' ? 'menu is not that' : 'ways to get help are not those';
    return others.flat().map(({ address, facts }) => {
      const odd =
        facts[what].find((one, index) => one !== expected[index]) ?? `without ${expected.at(-1) ?? ''}`;
      return fault(address, 'page-consistent', `Its ${name} of ${usual[0]?.address ?? ''}: ${odd}`);
    });
  });
}
