/**
 * What ISO 14289-1 (PDF/UA-1) asks of a tagged PDF and a browser leaves out, added at the end of the file by PDF's own
 * incremental update (ISO 32000-1, 7.5.6): nothing of what the browser wrote moves.
 */
import type { Day } from '../../src/model/day.ts';
import { markedStreams } from './mark-artifacts.ts';

/** What the page says of itself. */
export interface AboutPage {
  title: string;
  /** A language tag: `en-GB`. */
  language: string;
  today: Day;
  /** The words of each link, by the whole address or the name that it leads to. */
  links: ReadonlyMap<string, string>;
  headings: readonly string[];
}

/** Tags that PDF 1.7 does not know, and what each is to a program that knows only that: 7.1, 5. */
const ROLES = '/RoleMap <</Strong /Span\n/Em /Span>>';

/** An object that takes the place of the one with its number, or is new. */
type Changed = readonly [number: number, body: string];

export function completePdf(pdf: Buffer, about: AboutPage): Buffer {
  const text = pdf.toString('latin1');
  const end =
    /trailer\n<<\/Size (\d+)\n\/Root (\d+) 0 R\n\/Info (\d+) 0 R>>\nstartxref\n(\d+)\n%%EOF\n*$/.exec(text);
  if (end === null) throw new Error('The PDF does not end as it should.');
  const [, size = '', root = '', info = '', before = ''] = end;
  const metadata = Number(size);
  const changed: Changed[] = [
    ...objectsLike(text, '<</Type /Catalog').map(([number, body]): Changed => [
      number,
      withEntry(body, `/Metadata ${metadata} 0 R`),
    ]),
    ...objectsLike(text, '<</Type /StructTreeRoot').map(([number, body]): Changed => [
      number,
      withEntry(body, ROLES),
    ]),
    ...objectsLike(text, '<</Type /Annot\n/Subtype /Link').map(([number, body]): Changed => [
      number,
      withEntry(body, `/Contents ${textString(wordsOf(body, about.links))}`),
    ]),
    ...bookmarks(text, about.headings),
    ...markedStreams(pdf, text),
    [metadata, metadataStream(about)],
  ];
  const trailer = `<</Size ${metadata + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${before}>>`;
  return Buffer.concat([pdf, Buffer.from(update(pdf.length, changed, trailer), 'latin1')]);
}

/** The objects whose body begins with these words. */
function objectsLike(text: string, beginning: string): Changed[] {
  const found: Changed[] = [];
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    const number = /(\d+) 0 obj\n$/.exec(text.slice(Math.max(0, at - 24), at))?.[1];
    if (number !== undefined) found.push([Number(number), text.slice(at, text.indexOf('\nendobj', at))]);
  }
  return found;
}

const withEntry = (body: string, entry: string): string => body.replace(/>>$/, `\n${entry}>>`);

/** What a link says, or where it leads where the page has no words for it: 7.18.5. */
function wordsOf(link: string, links: AboutPage['links']): string {
  const address = /\/URI \(((?:\\.|[^\\)])*)\)/.exec(link)?.[1]?.replaceAll(/\\(.)/g, '$1');
  const name =
    address ?? /\/Dest \/(\S+?)(?=[\s>])/.exec(link)?.[1]?.replaceAll(/#([0-9a-f]{2})/gi, '%$1') ?? '';
  return links.get(readable(name)) ?? readable(name);
}

/** An address with its signs as they are read: `%20` is a space. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const TITLE = /^<<\/Title (?:\(((?:\\.|[^\\)])*)\)|<FEFF([0-9A-F]*)>)/i;

/**
 * The bookmarks, in the words of the headings. A browser leaves out the blanks between parts of a heading, and says one twice
 * where a page begins with it.
 */
function bookmarks(text: string, headings: readonly string[]): Changed[] {
  const squeezed = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, '');
  const known = new Map(
    headings.flatMap((words) => [
      [squeezed(words), words],
      [squeezed(words + words), words],
    ]),
  );
  return objectsLike(text, '<</Title ').flatMap(([number, body]): Changed[] => {
    const [whole, plain, wide] = TITLE.exec(body) ?? [];
    if (whole === undefined || !body.includes('\n/Parent ')) return [];
    const said =
      wide === undefined
        ? (plain ?? '').replaceAll(/\\(.)/g, '$1')
        : Buffer.from(wide, 'hex').swap16().toString('utf16le');
    const words = known.get(squeezed(said));
    return words === undefined ? [] : [[number, body.replace(whole, () => `<</Title ${textString(words)}`)]];
  });
}

/** Any words, as UTF-16 with its mark, in hexadecimal: 7.9.2.2. */
function textString(words: string): string {
  const bytes = Buffer.from(words, 'utf16le').swap16();
  return `<feff${bytes.toString('hex')}>`;
}

/** The page's title and language in XMP (ISO 16684-1). It does not claim PDF/UA: no checker has confirmed that. */
function metadataStream({ title, language, today }: AboutPage): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${today}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${today}T00:00:00Z</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const bytes = Buffer.from(xmp, 'utf8').toString('latin1');
  return `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}

/** The changed objects, where each begins, and the trailer that leads back to the rest. */
function update(length: number, changed: readonly Changed[], trailer: string): string {
  let body = '\n';
  const rows = changed
    .toSorted(([one], [other]) => one - other)
    .map(([number, object]) => {
      const at = String(length + body.length).padStart(10, '0');
      body += `${number} 0 obj\n${object}\nendobj\n`;
      return `${number} 1\n${at} 00000 n \n`;
    });
  return `${body}xref\n${rows.join('')}trailer\n${trailer}\nstartxref\n${length + body.length}\n%%EOF\n`;
}
