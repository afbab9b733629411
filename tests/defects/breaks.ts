/** Ways to break the HTML of a page, from which the defects are made. Each leaves the rest of the page as it is. */

/** A page's HTML with one thing changed. */
export type Break = (html: string) => string;

/** Puts the second in place of the first place where the first is found. */
export function swap(from: string | RegExp, to: string): Break {
  return (html) => html.replace(from, to);
}

/** The same, wherever it is found. */
export function swapAll(from: RegExp, to: string): Break {
  return (html) => html.replaceAll(from, to);
}

/** Adds to the end of the main content. */
export function add(markup: string): Break {
  return (html) => html.replace('</main>', () => `${markup}</main>`);
}

/** Adds styles of the page's own, over all others. */
export function css(rules: string): Break {
  return (html) => html.replace('</head>', () => `<style>${rules}</style></head>`);
}

/** Runs a script once the page is there. */
export function script(code: string): Break {
  return (html) => html.replace('</body>', () => `<script>${code}</script></body>`);
}

/** One break after another. */
export function both(...breaks: readonly Break[]): Break {
  return (html) => breaks.reduce((broken, one) => one(broken), html);
}

/** Most breaks would be stopped by the page’s own policy, which allows nothing inline: it is taken off. */
export const withoutPolicy: Break = swap(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');

/** A title that no other page has. */
export function titled(name: string): Break {
  return swap(/<title>/, `<title>${name}: `);
}
