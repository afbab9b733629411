import { all, isVisible, stops, textOf } from './elements.ts';

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
  /** Everything that can be read or operated, and whether it can be seen. */
  parts: Part[];
}

/** Something that can be read or operated. */
export interface Part {
  text: string;
  visible: boolean;
  /** True of what is to be read, and so is to be printed too. */
  read: boolean;
}

/** What bears the class `scripted`, and what narrows a list, is for scripts alone and says so; `screen-only` is of no use on paper. */
const OPERATED =
  'form, nav, button, label, select, .narrow, [role="status"], .scripted, .screen-only, .skip, .only, footer';

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
    parts: readParts(),
  };
}

export function readParts(): Part[] {
  return all(
    ':is(h1, h2, h3, h4, a[href], th, td, p, li, dt, dd, button, input, select):not(.scripted, .scripted *, .narrow *)',
  ).map((element) => ({
    text: `${element.localName} ${textOf(element) || element.outerHTML}`.slice(0, 100),
    visible: isVisible(element),
    read: element.closest(OPERATED) === null && element.closest('main') !== null && textOf(element) !== '',
  }));
}
