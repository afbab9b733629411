import { positionsIn, type Fault } from '../fault.ts';
import { decode } from '../text.ts';

/** The elements of SVG that draw, and no others: neither scripts, nor pages within, nor what changes by itself. */
const DRAWN = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textpath title desc metadata ' +
    'lineargradient radialgradient stop clippath mask pattern marker filter image style switch view a fegaussianblur ' +
    'feoffset feblend fecolormatrix fecomponenttransfer fefunca fefuncb fefuncg fefuncr fecomposite feconvolvematrix ' +
    'fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood femerge femergenode femorphology ' +
    'fepointlight fespecularlighting fespotlight fetile feturbulence'
  ).split(' '),
);
/** What drawing programs write for themselves. Browsers draw nothing of it. */
const OF_PROGRAMS = /^(?:sodipodi|inkscape|rdf|cc|dc|sketch|serif|xmp|adobe):/i;

const TAG = /<\/?([A-Za-z_][\w:.-]*)((?:\s+|\/)(?:[^<>"']|"[^"]*"|'[^']*')*)?>/g;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** The names that make of any element one that draws or runs, whatever its prefix. */
const NAMESPACES = /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml)$/i;
/** What makes a style fetch; and a backslash, by which its words can be hidden. CSS Syntax Level 3, 4.3.7. */
const FETCHES =
  /@import|url\(\s*["']?(?!\s*["']?#)|image-set\s*\(|\bsrc\s*\(|expression\s*\(|-moz-binding|\\/i;
const STYLE = /<style\b(?:[^>"']|"[^"]*"|'[^']*')*>([^]*?)<\/style\s*>/gi;
/** A picture inside the picture. Another SVG in it could hold anything. */
const PICTURE_INSIDE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

/**
 * What is refused in an SVG: whatever a browser that opens it would run or fetch. A drawing is published as it is and can
 * be opened by its own address, where no page’s policy holds.
 */
export function drawingFaults(bytes: Uint8Array): Fault[] {
  const decoded = decode(bytes);
  if ('fault' in decoded) return [decoded.fault];
  const { text } = decoded;
  const positions = positionsIn(text);
  const refuse = (offset: number, message: string): Fault => ({
    rule: 'active-picture',
    message,
    hint: 'Open the drawing in the program that made it and save it as "plain SVG", or save it as PNG.',
    position: positions(offset),
  });
  const body = blanked(text);
  return [...hidden(text), ...inTags(body), ...inStyles(body), ...notWhole(body)].map(([offset, message]) =>
    refuse(offset, message),
  );
}

/** What is wrong, and where. */
type Found = [offset: number, message: string];

function hidden(text: string): Found[] {
  return HIDING.flatMap(({ pattern, message }): Found[] => {
    const found = pattern.exec(text);
    return found === null ? [] : [[found.index, message]];
  });
}

function inTags(body: string): Found[] {
  return [...body.matchAll(TAG)].flatMap(({ 0: tag, 1: name = '', 2: attributes = '', index }): Found[] => {
    const disguised: Found[] = givesNamespace(attributes) ? [[index, DISGUISED]] : [];
    if (OF_PROGRAMS.test(name)) return disguised;
    if (!DRAWN.has(name.toLowerCase())) return [[index, `The drawing holds <${name}>, which draws nothing.`]];
    if (tag.startsWith('</')) return [];
    return [...disguised, ...attributeFaults(attributes).map((message): Found => [index, message])];
  });
}

/** A comment within a style is no part of its words, and blanks are none here: `@im<!-- -->port` imports. */
function inStyles(body: string): Found[] {
  return [...body.matchAll(STYLE)].flatMap(({ index, 1: style = '' }): Found[] =>
    FETCHES.test(plainly(style)) ? [[index, FETCHED]] : [],
  );
}

function notWhole(body: string): Found[] {
  const isWhole = !body.replace(TAG, '').includes('<');
  return isWhole ? [] : [[body.indexOf('<'), 'The drawing is not whole: a "<" begins nothing.']];
}

/** What stands before the drawing, or in it, by which another program would read something else. */
const HIDING: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern: /<!(?:DOCTYPE[^>]*\[|ENTITY)|<\?(?!xml\s)[^>]*/i,
    message: 'The drawing declares names or style sheets of its own.',
  },
  {
    pattern: /<\?xml\s[^>]*encoding\s*=\s*["'](?!utf-8["'])/i,
    message: 'The drawing says that it is not written in UTF-8.',
  },
  { pattern: /[^\P{Cc}\t\n\r]/u, message: 'The drawing holds a character that cannot be seen.' },
];
const DISGUISED = 'The drawing gives the name of a drawing program to elements that may run.';
const FETCHED = 'The drawing fetches something from elsewhere.';

/** Whether a prefix, such as a drawing program’s, is made to stand for SVG or HTML. */
function givesNamespace(attributes: string): boolean {
  return [...attributes.matchAll(ATTRIBUTE)].some(
    ([, name = '', double, single]) =>
      OF_PROGRAMS.test(name.replace(/^xmlns:(.*)$/i, '$1:')) &&
      NAMESPACES.test(plainly(double ?? single ?? '')),
  );
}

function attributeFaults(attributes: string): string[] {
  return [...attributes.matchAll(ATTRIBUTE)].flatMap(([, name = '', double, single]) => {
    const value = plainly(double ?? single ?? '');
    if (/^(?:.*:)?on/i.test(name)) return [`The drawing runs something: ${name}.`];
    if (/^(?:.*:)?(?:href|src)$/i.test(name)) {
      return value.startsWith('#') || PICTURE_INSIDE.test(value)
        ? []
        : ['The drawing leads or fetches elsewhere.'];
    }
    if (/(?:java|vb)script:/i.test(value)) return ['The drawing runs something.'];
    if (name.toLowerCase() === 'xmlns' && NAMESPACES.test(value) && !/svg$/i.test(value)) return [DISGUISED];
    // Names of files and the like, which drawing programs keep under their own prefixes, are nothing to a browser.
    return !name.includes(':') && FETCHES.test(value) ? [FETCHED] : [];
  });
}

/** A value without what hides its letters: references to characters, and signs that browsers leave out. */
function plainly(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);?/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&(?:Tab|NewLine|colon);/gi, (name) => (name.toLowerCase() === '&colon;' ? ':' : ''))
    .replace(/[\u0000-\u0020]/g, '');
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The text with blanks in place of comments and declarations, so that every place in it stays the same. */
function blanked(text: string): string {
  return text.replace(/<!--[^]*?-->|<\?xml\s[^]*?\?>|<!DOCTYPE[^[>]*>/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );
}
