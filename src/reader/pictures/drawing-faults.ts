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
  const faults: Fault[] = [];
  const declared = /<!(?:DOCTYPE[^>]*\[|ENTITY)|<\?(?!xml\s)[^>]*/i.exec(text);
  if (declared !== null)
    faults.push(refuse(declared.index, 'The drawing declares names or style sheets of its own.'));
  const body = blanked(text);
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of body.matchAll(TAG)) {
    if (OF_PROGRAMS.test(name)) continue;
    if (!DRAWN.has(name.toLowerCase())) {
      faults.push(refuse(index, `The drawing holds <${name}>, which draws nothing.`));
    } else if (!tag.startsWith('</')) {
      for (const message of attributeFaults(attributes)) faults.push(refuse(index, message));
    }
  }
  for (const { index } of body.matchAll(
    /@import|url\(\s*["']?(?!\s*["']?#)|expression\s*\(|-moz-binding/gi,
  )) {
    faults.push(refuse(index, 'The drawing fetches something from elsewhere.'));
  }
  const left = body.replace(TAG, '').indexOf('<');
  if (left !== -1) faults.push(refuse(body.indexOf('<'), 'The drawing is not whole: a "<" begins nothing.'));
  return faults;
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
    return /(?:java|vb)script:/i.test(value) ? ['The drawing runs something.'] : [];
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
