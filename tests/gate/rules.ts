/** Our own rules for built pages: each takes what was seen of all pages, and tells the faults. */
import { leadsOn, type BuiltSite } from './built-pages.ts';
import type { Fault } from './fault.ts';
import type { View, Visit } from './visit.ts';

/** Each page has one `h1`, and a title that no other page has. */
export function headingFaults(visits: readonly View[]): Fault[] {
  const titles = Map.groupBy(visits, ({ facts }) => facts.title);
  return visits.flatMap(({ address, facts: { h1, title } }) => {
    const others = (titles.get(title) ?? []).filter((other) => other.address !== address);
    return [
      ...(h1.length === 1 ? [] : [{ page: address, rule: 'one-h1', message: `There are ${h1.length} h1.` }]),
      ...(title === '' ? [{ page: address, rule: 'title', message: 'It has no title.' }] : []),
      ...others.map((other) => ({
        page: address,
        rule: 'title',
        message: `${other.address} has its title, "${title}".`,
      })),
    ];
  });
}

/** Every address of the site itself that a page links to or loads is there, with its fragment. */
export function linkFaults(visits: readonly View[], { addresses }: BuiltSite, url: string): Fault[] {
  const ids = new Map(visits.map(({ address, facts }) => [address, new Set(facts.ids)]));
  const faultOf = (link: string, own: readonly string[]): string | null => {
    if (!URL.canParse(link)) return `${link} is not an address.`;
    const { origin, pathname, hash } = new URL(link);
    if (!own.includes(origin)) return null;
    const target = decodeURIComponent(pathname);
    if (!addresses.has(target)) return `${target} is not there.`;
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || ids.get(target)?.has(id) !== false ? null : `${target} has no #${id}.`;
  };
  return visits.flatMap(({ address, facts }) => {
    const own = [url, ...(facts.canonical === null ? [] : [new URL(facts.canonical).origin])];
    const messages = facts.addresses.flatMap((link) => faultOf(link, own) ?? []);
    return [...new Set(messages)].map((message) => ({ page: address, rule: 'link', message }));
  });
}

/** A page that only leads on leads to one that is there. */
export function leadFaults({ pages, addresses }: BuiltSite): Fault[] {
  return pages.filter(leadsOn).flatMap(({ address, html }) => {
    const target = /content="0;\s*url=([^"]*)"/i.exec(html)?.[1];
    return target !== undefined && addresses.has(decodeURIComponent(target))
      ? []
      : [
          {
            page: address,
            rule: 'link',
            message: `It leads on to ${target ?? 'nowhere'}, which is not there.`,
          },
        ];
  });
}

/** Nothing is asked of any other origin. */
export function originFaults(visits: readonly Visit[], url: string): Fault[] {
  const isOwn = (request: string): boolean => request.startsWith(`${url}/`) || /^(data|blob):/.test(request);
  return visits.flatMap(({ address, requests }) =>
    requests
      .filter((request) => !isOwn(request))
      .map((request) => ({ page: address, rule: 'other-origin', message: `It asks for ${request}.` })),
  );
}

/** The browser has nothing to complain of. */
export function complaintFaults(visits: readonly Visit[]): Fault[] {
  return visits.flatMap(({ address, complaints }) =>
    complaints.map((message) => ({ page: address, rule: 'complaint', message })),
  );
}

/** The page does not have to be moved sideways to be read. */
export function reflowFaults(visits: readonly View[]): Fault[] {
  return visits.flatMap(({ address, facts: { overflow } }) =>
    overflow === null
      ? []
      : [{ page: address, rule: 'reflow', message: `It is ${overflow.by} px too wide: ${overflow.element}` }],
  );
}

/** No two words are shown as one. */
export function joinedFaults(visits: readonly View[]): Fault[] {
  return visits.flatMap(({ address, facts: { joined } }) =>
    joined.map((words) => ({ page: address, rule: 'joined-words', message: `"${words}"` })),
  );
}

/** What can be seen with JavaScript can be seen without it. What only scripts put there is not missed. */
export function scriptFaults(withScripts: readonly View[], without: readonly View[]): Fault[] {
  const seen = new Map(withScripts.map(({ address, facts }) => [address, visibleParts(facts.parts)]));
  return without.flatMap(({ address, facts: { parts } }) =>
    [...new Set(parts.map(({ text }) => text))]
      .filter((text) => seen.get(address)?.has(text) === true && !visibleParts(parts).has(text))
      .map((text) => ({
        page: address,
        rule: 'needs-javascript',
        message: `"${text}" is seen with JavaScript alone.`,
      })),
  );
}

function visibleParts(parts: View['facts']['parts']): Set<string> {
  return new Set(parts.filter(({ visible }) => visible).map(({ text }) => text));
}
