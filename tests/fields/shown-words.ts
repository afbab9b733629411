import type { BuiltSite } from '../../src/checks/built/built-site.ts';

/** Parts of a page that nobody reads as it stands: programs, and words kept for them. */
const UNREAD = /<(script|style|template|noscript)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
/** Elements that stand within a line of words; all others part what is in them from what is around them. */
const IN_LINE = /<\/?(?:a|abbr|b|dfn|em|strong)\b[^>]*>/gi;
/** What attributes tell a reader, or their browser: where a link leads, what a picture shows, in what language. */
const TOLD = /\s(?:href|src|alt|aria-label|lang)=(?:"([^"]*)"|([^\s">]+))/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reader of a page is shown, in reading order: its words and, after them, what its links and pictures tell. */
export function shownWords(html: string): string {
  const read = html.replace(UNREAD, ' ');
  const body = read.slice(read.search(/<body\b/i));
  const told = [...read.matchAll(TOLD)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  return plain(`${body.replace(IN_LINE, '').replace(/<[^>]*>/g, ' ')} ${told.join(' ')}`);
}

/** All that the pages of a site show. */
export function allShown({ pages }: BuiltSite): string {
  return pages.map(({ html }) => shownWords(html)).join(' ');
}

function plain(html: string): string {
  return html
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(String(hex), 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[String(name)] ?? whole),
    )
    .replace(/\s+/g, ' ');
}

/** Whether words stand in a text by themselves: "4 May 2025" is not in "14 May 2025", nor 812 in "4,812". */
export function says(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!/\w[,.]?$/.test(text.slice(Math.max(0, at - 2), at)) && !/^[,.]?\w/.test(text.slice(end, end + 2))) {
      return true;
    }
  }
  return false;
}
