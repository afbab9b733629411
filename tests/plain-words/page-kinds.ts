/** The kinds of page that a parent meets, by their addresses: those of one kind say the same things in the same words. */
const KINDS: readonly (readonly [name: string, address: RegExp])[] = [
  ['home', /^\/$/],
  ['plan', /^\/plans\/[^/]+\/(embed\/)?$/],
  ['priority', /\/priorities\/[^/]+\/$/],
  ['action', /\/actions\/[^/]+\/$/],
  ['list of actions', /\/actions\/$/],
  ['measure', /\/measures\/[^/]+\/$/],
  ['list of measures', /\/measures\/$/],
  ['report', /\/reports\/[^/]+\/$/],
  ['changes', /\/changes\/$/],
  ['statement', /\/statement\/$/],
  ['lead', /\/leads\/[^/]+\/$/],
  ['list of what families said', /^\/you-said-we-did\/(?:$|\d{4}\/|themes\/)/],
  ['what families said', /^\/you-said-we-did\/[^/]+\/$/],
  ['words we use', /^\/glossary\/$/],
  ['accessibility statement', /^\/accessibility\/$/],
  ['data', /^\/data\/$/],
  ['about, privacy, follow', /^\/(?:about|privacy|follow)\/$/],
];

/** What kind of page is at an address. A page with few sentences is read together with others of its size. */
export function kindOf(address: string): string {
  return KINDS.find(([, addresses]) => addresses.test(address))?.[0] ?? 'short page';
}
