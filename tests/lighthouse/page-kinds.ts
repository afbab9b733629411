/** One kind of page for each template of the site, and which built page is of which. */
import type { BuiltPage } from '../../src/checks/built/built-site.ts';
import { leadsOn } from '../../src/checks/built/built-site.ts';

/** Where the templates are, and what they end with. */
const TEMPLATE = /^src\/pages\/(.*)\.astro$/;

/** The kinds of which a page was built, each with the longest of its pages: what is slow is slowest there. */
export function longestOfEachKind(
  files: readonly string[],
  pages: readonly BuiltPage[],
): Map<string, string> {
  const kinds = files.flatMap((file) => TEMPLATE.exec(file)?.[1] ?? []).toSorted(byExactness);
  const shown = pages.filter((page) => !leadsOn(page));
  const byKind = Map.groupBy(shown, ({ address }) => kinds.find((kind) => patternOf(kind).test(address)));
  return new Map(
    [...byKind].flatMap(([kind, all]) => {
      const [longest] = all.toSorted((one, other) => other.html.length - one.html.length);
      return longest === undefined ? [] : [[kind ?? 'of no template', longest.address] as const];
    }),
  );
}

/** `plans/[plan]/index` is found at `/plans/send/`, `404` at `/404.html`. */
function patternOf(kind: string): RegExp {
  if (kind === '404') return /^\/404\.html$/;
  const parts = kind
    .split('/')
    .filter((part) => part !== 'index')
    .map((part) => (part.startsWith('[...') ? '.+' : part.startsWith('[') ? '[^/]+' : part));
  return new RegExp(`^/${parts.map((part) => `${part}/`).join('')}$`);
}

/** As Astro has it: of two templates for one address the one with the name in it is taken. */
function byExactness(one: string, other: string): number {
  const open = (kind: string): number =>
    kind.split('[').length - 1 + (kind.includes('[...') ? kind.length : 0);
  return open(one) - open(other);
}
