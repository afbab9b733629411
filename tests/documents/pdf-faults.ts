/**
 * What a machine can see of whether a PDF is accessible: the checks of the Matterhorn Protocol 1.1 (for ISO 14289-1,
 * PDF/UA-1) that tags, annotations and text answer. No whole checker of that standard is kept as a package for Node or Debian.
 */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Tagged {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: Tagged[];
}

/** What was looked at, and what is wrong. */
export interface PdfFindings {
  faults: string[];
  pages: number;
  headings: number;
  headerCells: number;
  links: number;
}

/** The types of ISO 32000-1, 14.8.4, that a browser uses; others need a place in the map of roles. */
const STANDARD = new Set(
  'Document Part Sect Div BlockQuote Caption TOC TOCI NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Code Link Figure Form Annot'.split(
    ' ',
  ),
);

/** The library gives some dictionaries as maps, whatever its types say. */
const valueOf = (dictionary: unknown, name: string): unknown =>
  dictionary instanceof Map ? dictionary.get(name) : (dictionary as Record<string, unknown> | null)?.[name];

export async function pdfFaults(bytes: Uint8Array): Promise<PdfFindings> {
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const faults = [...(await documentFaults(pdf)), ...rawFaults(raw, pdf.numPages)];
  const headings: Heading[] = [];
  let links = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tree = ((await page.getStructTree()) as Tagged | null) ?? {};
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const text = marked(items);
    headings.push(...headingsIn(tree, text.words));
    const ofLinks = ((await page.getAnnotations()) as Annotation[]).filter(
      ({ subtype }) => subtype === 'Link',
    );
    links += ofLinks.length;
    const silentLinks = ofLinks.filter(({ contentsObj }) => (contentsObj?.str ?? '') === '').length;
    const silentFigures = [...elementsOf(tree)].filter(
      ({ role, alt = '' }) => role === 'Figure' && alt === '',
    );
    faults.push(
      ...(tree.children === undefined ? [`Page ${number} has no tags.`] : []),
      ...(text.untagged === ''
        ? []
        : [`Page ${number} has text of no tag and no artifact: ${text.untagged}`]),
      ...(text.all.includes(`${number} of ${pdf.numPages}`)
        ? []
        : [`Page ${number} does not say its number.`]),
      ...silentFigures.map(() => `A figure on page ${number} says nothing.`),
      ...(silentLinks === 0 ? [] : [`${silentLinks} links on page ${number} say nothing.`]),
    );
  }
  faults.push(...headingFaults(headings), ...(await outlineFaults(pdf, headings)));
  const headerCells = raw.split('/S /TH\n').length - 1;
  return { faults, pages: pdf.numPages, headings: headings.length, headerCells, links };
}

interface Annotation {
  subtype: string;
  contentsObj?: { str: string };
}

interface Heading {
  level: number;
  words: string;
}

/** The headings of a page. One that a page break stands before is in the tags of both pages, and says nothing on the first. */
function headingsIn(tree: Tagged, words: ReadonlyMap<string, string>): Heading[] {
  return [...elementsOf(tree)].flatMap((element) => {
    const level = /^H([1-6])$/.exec(element.role ?? '')?.[1];
    const said = wordsIn(element, words);
    return level === undefined || said.trim() === '' ? [] : [{ level: Number(level), words: said }];
  });
}

async function documentFaults(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: Record<string, unknown>;
    metadata: unknown;
  };
  const xmp = metadata as { get: (name: string) => unknown } | null;
  const title = typeof info['Title'] === 'string' ? info['Title'] : '';
  return [
    ...(valueOf(await pdf.getMarkInfo(), 'Marked') === true ? [] : ['It does not say that it is tagged.']),
    ...(title === '' ? ['It has no title.'] : []),
    ...(xmp?.get('dc:title') === title ? [] : ['Its metadata does not say its title.']),
    ...(info['Language'] === 'en-GB' ? [] : ['It does not say its language.']),
    ...(valueOf(await pdf.getViewerPreferences(), 'DisplayDocTitle') === true
      ? []
      : ['Its title is not shown.']),
  ];
}

/** What the library does not give: attributes of header cells, roles, the order of the Tab key. */
function rawFaults(raw: string, pages: number): string[] {
  const elements = raw
    .split('/Type /StructElem\n')
    .slice(1)
    .map((text) => text.slice(0, text.indexOf('\nendobj')));
  const unscoped = elements.filter(
    (text) => text.startsWith('/S /TH\n') && !/\/Scope \/(?:Row|Column|Both)/.test(text),
  );
  const map = /\/RoleMap <<([^>]*)>>/.exec(raw)?.[1] ?? '';
  const roles = new Set(elements.map((text) => /^\/S \/(\w+)/.exec(text)?.[1] ?? ''));
  const unknown = [...roles].filter((role) => !STANDARD.has(role) && !map.includes(`/${role} /`));
  const tabs = raw.split('/Tabs /S').length - 1;
  const loose = raw
    .split('/Subtype /Link\n')
    .slice(1)
    .filter((text) => !text.slice(0, text.indexOf('\nendobj')).includes('/StructParent '));
  return [
    ...(unscoped.length === 0 ? [] : [`${unscoped.length} header cells do not say what they head.`]),
    ...unknown.map((role) => `No program knows the tag ${role}.`),
    ...(tabs === pages ? [] : [`${pages - tabs} pages do not say in which order the Tab key goes.`]),
    ...(loose.length === 0 ? [] : [`${loose.length} links are in no tag.`]),
  ];
}

/** An item of a page's text, or the beginning or end of a marked part of it. */
interface Item {
  type?: string;
  tag?: string;
  id?: string | null;
  str?: string;
  hasEOL?: boolean;
}

/** The words of each marked part, those of none, and all. */
function marked(items: readonly Item[]): { words: Map<string, string>; untagged: string; all: string } {
  const words = new Map<string, string>();
  const open: { id: string; artifact: boolean }[] = [];
  let [untagged, all] = ['', ''];
  for (const { type, tag, id, str = '', hasEOL = false } of items) {
    if (type?.startsWith('begin') === true) open.push({ id: id ?? '', artifact: tag === 'Artifact' });
    else if (type === 'endMarkedContent') open.pop();
    else {
      const said = hasEOL ? `${str} ` : str;
      all += said;
      const part = open.findLast((one) => one.id !== '');
      if (part !== undefined) words.set(part.id, (words.get(part.id) ?? '') + said);
      else if (!open.some(({ artifact }) => artifact)) untagged += said.trim();
    }
  }
  return { words, untagged, all };
}

/** Every element of a page's tags, with its role, in their order. */
function* elementsOf(node: Tagged): Iterable<Tagged> {
  if (node.role !== undefined) yield node;
  for (const child of node.children ?? []) yield* elementsOf(child);
}

function wordsIn(node: Tagged, words: ReadonlyMap<string, string>): string {
  const own = node.id === undefined ? '' : (words.get(node.id) ?? '');
  return own + (node.children ?? []).map((child) => wordsIn(child, words)).join(' ');
}

function headingFaults(headings: readonly Heading[]): string[] {
  const first = headings.filter(({ level }) => level === 1).length;
  const leaps = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [`It has ${first} main headings.`]),
    ...leaps.map(({ words }) => `The heading “${words}” leaves a level out.`),
  ];
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** Each heading has its bookmark, in their order. */
async function outlineFaults(
  pdf: PDFDocumentProxy,
  headings: readonly { words: string }[],
): Promise<string[]> {
  const flat = (items: readonly Bookmark[]): string[] =>
    items.flatMap(({ title, items: own }) => [title, ...flat(own)]);
  const bookmarks = flat(await pdf.getOutline());
  const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');
  const missing = headings.filter(({ words }) => !bookmarks.some((title) => plain(title) === plain(words)));
  return [
    ...missing.map(({ words }) => `The heading “${words}” has no bookmark.`),
    ...(bookmarks.length === headings.length
      ? []
      : [`${bookmarks.length} bookmarks for ${headings.length} headings.`]),
  ];
}
