/** Files that tell whoever hosts or tests the site what it needs to know. */
import { addDays, type Day } from '../model/day.ts';
import type { Site } from '../model/schema/site.ts';

/** RFC 9116 asks for less than a year: a site that is no longer published says so by this running out. */
const DAYS_VALID = 180;

/** Folders whose files are named after a hash of their bytes, and so never change what they stand for. */
const HASHED = ['_astro', 'pagefind/fragment', 'pagefind/index'];
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * All pages but those at `/plans/<plan>/embed/`. Neither host can name what is not to have a header, and where two
 * rules give one header both hosts send it twice; so what embed pages may not have is said of all the others.
 */
const NOT_TO_BE_FRAMED = [
  '',
  ':page/',
  'you-said-we-did/*',
  'plans/:plan/',
  ...['actions', 'boards', 'changes', 'leads', 'measures', 'priorities', 'reports', 'statement'].map(
    (part) => `plans/:plan/${part}/*`,
  ),
];

/**
 * `/_headers`, as Netlify and Cloudflare Pages read it: the headers of everything, the policy of pages that no
 * other site may frame, and that hashed files may be kept for ever. Both hosts have a page asked for anew of
 * themselves. `base` begins and ends with `/`.
 */
export function headersFile(
  headers: Readonly<Record<string, string>>,
  noFrames: string,
  base: string,
): string {
  const block = (pattern: string, lines: readonly (readonly [string, string])[]): string =>
    [pattern, ...lines.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    block(`${base}*`, Object.entries(headers)),
    ...NOT_TO_BE_FRAMED.map((pages) => block(base + pages, [['Content-Security-Policy', noFrames]])),
    ...HASHED.map((folder) => block(`${base}${folder}/*`, [['Cache-Control', FOR_EVER]])),
  ].join('\n');
}

/** `/_redirects`, as Netlify, Cloudflare Pages and GitLab Pages read it: the addresses that lead on for good. */
export function redirectsFile(moved: readonly { from: string; to: string }[]): string {
  return moved.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

/**
 * `/.well-known/security.txt`, by RFC 9116: how to tell the publisher of a hole, until when this is true. Null where
 * the contact has no address of a kind that the file may name.
 */
export function securityText(
  { contact, language }: Pick<Site, 'contact' | 'language'>,
  today: Day,
  canonical: string | null,
): string | null {
  const ways = [
    ...(contact.email === undefined ? [] : [`mailto:${contact.email}`]),
    ...(contact.phone === undefined ? [] : [`tel:${telephone(contact.phone)}`]),
  ];
  if (ways.length === 0) return null;
  return [
    ...ways.map((way) => `Contact: ${way}`),
    `Expires: ${addDays(today, DAYS_VALID)}T00:00:00Z`,
    `Preferred-Languages: ${language}`,
    ...(canonical === null ? [] : [`Canonical: ${canonical}`]),
    '',
  ].join('\n');
}

/** A number as RFC 3966 writes it: British numbers begin with 0, which stands for +44. */
function telephone(number: string): string {
  return number.replaceAll(/[^\d+]/g, '').replace(/^0/, '+44');
}
