/** What is read from a page that is open in a browser. {@link readFacts} runs there, and can use nothing from outside itself. */

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
  /** How far the page reaches past the right of the window, in CSS pixels, and what does. */
  overflow: { by: number; element: string } | null;
  /** Words of different elements with nothing between them: `helloworld`. */
  joined: string[];
  /** The headings, links, cells and controls of the page, and whether each can be seen. What bears the class `scripted` is for scripts alone, and says so. */
  parts: { text: string; visible: boolean }[];
}

export function readFacts(): PageFacts {
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
  const isVisible = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const pointOut = (element: Element): string => element.outerHTML.slice(0, 100);

  function overflow(): PageFacts['overflow'] {
    const width = document.documentElement.clientWidth;
    const by = document.documentElement.scrollWidth - width;
    if (by <= 0) return null;
    const widest = all('body *').toSorted(
      (one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right,
    );
    return { by, element: widest[0] === undefined ? '' : pointOut(widest[0]) };
  }

  /** Whether something between the two texts puts them apart on the screen: a box of its own, a line, or space. */
  function isApart(one: Node, other: Node): boolean {
    const range = document.createRange();
    range.setStartAfter(one);
    range.setEndBefore(other);
    const common = range.commonAncestorContainer;
    const around = [one, other].flatMap((node) => {
      const found: Element[] = [];
      for (let at = node.parentElement; at !== null && at !== common; at = at.parentElement) found.push(at);
      return found;
    });
    const between = [...range.cloneContents().querySelectorAll('br, img, svg, input, button, select, wbr')];
    const boxed = (element: Element): boolean => {
      const { display, position, float } = getComputedStyle(element);
      return !['inline', 'contents'].includes(display) || position === 'absolute' || float !== 'none';
    };
    return between.length > 0 || around.some(boxed);
  }

  function joined(): string[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    let last: Text | null = null;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (
        node.data === '' ||
        parent?.closest('script, style, template, noscript') ||
        !parent ||
        !isVisible(parent)
      )
        continue;
      if (last !== null && /[\p{L}\p{N}.,;:!?)]$/u.test(last.data) && /^[\p{L}\p{N}(]/u.test(node.data)) {
        if (!isApart(last, node)) found.push(`${last.data.slice(-20)}${node.data.slice(0, 20)}`);
      }
      last = node;
    }
    return found;
  }

  return {
    title: document.title,
    h1: all('h1').map(textOf),
    ids: all('[id]').map(({ id }) => id),
    addresses: all('[href], [src]').flatMap((element) => {
      const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      return URL.canParse(address, document.baseURI) ? [new URL(address, document.baseURI).href] : [address];
    }),
    canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null,
    overflow: overflow(),
    joined: joined(),
    parts: all(':is(h1, h2, h3, h4, a[href], th, td, button, input, select):not(.scripted, .scripted *)').map(
      (element) => ({
        text: `${element.localName} ${textOf(element) || element.outerHTML}`.slice(0, 100),
        visible: isVisible(element),
      }),
    ),
  };
}
