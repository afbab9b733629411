import { all, stops, textOf } from './elements.ts';

/** What one page says that can only be judged beside others, or beside itself in another condition. */
export interface PageFacts {
  title: string;
  /** The text of each `h1`. */
  h1: string[];
  /** What a fragment may name. */
  ids: string[];
  /** The whole address of all that the page links to or loads. */
  addresses: string[];
  /** Where the site says that it is. */
  canonical: string | null;
  language: string;
  /** The site’s own menu, link by link, without what marks where one is. */
  menu: string[];
  /** The ways to get help, in their order in the page, each with the part of the page that it stands in. */
  help: string[];
  /** How often the Tab key stops. */
  stops: number;
}

export function readFacts(): PageFacts {
  return {
    title: document.title,
    h1: all('h1').map(textOf),
    ids: all('[id]').map(({ id }) => id),
    addresses: all('[href], [src]').flatMap((element) => {
      const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      return URL.canParse(address, document.baseURI) ? [new URL(address, document.baseURI).href] : [address];
    }),
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null,
    language: document.documentElement.lang,
    menu: all('a', document.querySelector('header nav') ?? document.createElement('nav')).map(
      (link) => `${textOf(link)} → ${link.getAttribute('href') ?? ''}`,
    ),
    help: all(':is(a[href^="tel:"], a[href^="mailto:"], a[href*="accessibility"])')
      .filter((link) => link.closest('main') === null)
      .map(
        (link) =>
          `${link.closest('header, footer, aside')?.localName ?? 'body'}: ${link.getAttribute('href') ?? ''}`,
      ),
    stops: stops().length,
  };
}
