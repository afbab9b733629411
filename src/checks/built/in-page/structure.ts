/** What a screen reader goes by: headings, tables, names, language (WCAG 1.3.1, 2.4.4, 2.4.6, 3.1.1). */
import type { Found } from '../fault.ts';
import { all, isVisible, pointOut, textOf } from './elements.ts';

/** The first heading is the `h1`, and none skips a level on its way down. */
export function* headingFaults(): Generator<Found> {
  const headings = all('h1, h2, h3, h4, h5, h6').filter(isVisible);
  let above = 0;
  for (const heading of headings) {
    const level = Number(heading.localName[1]);
    if (level > above + 1) {
      const after = above === 0 ? 'It comes first' : `It comes after an h${above}`;
      yield { rule: 'page-headings', message: `${after}: ${pointOut(heading)}` };
    }
    if (textOf(heading) === '') yield { rule: 'page-headings', message: `It is empty: ${pointOut(heading)}` };
    above = level;
  }
}

/** The page says which language it is in. */
export function* languageFaults(): Generator<Found> {
  for (const element of [document.documentElement, ...all('[lang]')]) {
    if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(element.lang)) continue;
    yield {
      rule: 'page-language',
      message: `"${element.lang}" is no language: ${pointOut(element).slice(0, 60)}`,
    };
  }
}

/** Every table has a caption, and every cell of it a header that says whether it is of the row or the column. */
export function* tableFaults(): Generator<Found> {
  for (const table of all('table')) {
    if (!(table instanceof HTMLTableElement)) continue;
    const fault = (what: string, where: Element = table): Found => ({
      rule: 'page-table',
      message: `${what}: ${pointOut(where)}`,
    });
    if (table.caption === null || textOf(table.caption) === '') yield fault('It has no caption');
    const loose = all(
      'th:not([scope="col"], [scope="row"], [scope="colgroup"], [scope="rowgroup"])',
      table,
    )[0];
    if (loose !== undefined) yield fault('This header does not say of what', loose);
    const bare = all('tbody td', table).find((cell) => !hasHeader(cell, table));
    if (bare !== undefined) yield fault('This cell has no header', bare);
  }
}

function hasHeader(cell: HTMLElement, table: HTMLTableElement): boolean {
  if (!(cell instanceof HTMLTableCellElement)) return true;
  const row = cell.parentElement;
  const inRow = row?.querySelector('th[scope^="row"]') != null;
  const head = [...(table.tHead?.rows[0]?.cells ?? [])];
  const spans = head.flatMap((header) => Array.from({ length: header.colSpan }, () => header));
  return inRow || spans[cell.cellIndex]?.scope === 'col';
}

/** Names that say nothing of where a link leads. */
const EMPTY_NAMES =
  /^(click )?(here|more|this|link|read more|more details|details|see more|find out more)[.…]?$/i;

/** Links of one name lead to one place, and the name says which. */
export function* linkNameFaults(): Generator<Found> {
  const known = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    // A word or a letter that leads to its own place on the same page is told from a page of that name.
    if (!isVisible(link) || link.getAttribute('href')?.startsWith('#') === true) continue;
    const name = nameOf(link);
    const fault = (message: string): Found => ({
      rule: 'page-link-names',
      message: `${message}: ${pointOut(link)}`,
    });
    if (name === '') yield fault('This link has no name');
    if (EMPTY_NAMES.test(name)) yield fault(`"${name}" does not say where this link leads`);
    const other = known.get(name.toLowerCase());
    if (other !== undefined && other.href !== link.href)
      yield fault(`"${name}" also leads to ${other.getAttribute('href') ?? ''}`);
    known.set(name.toLowerCase(), other ?? link);
  }
}

/** What a screen reader calls it: as far as pages of this site go. */
function nameOf(element: Element): string {
  const labels = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .flatMap((id) => document.getElementById(id) ?? []);
  if (labels.length > 0) return labels.map(textOf).join(' ');
  const label = element.getAttribute('aria-label');
  if (label !== null && label.trim() !== '') return label.trim();
  const pictures = [...element.querySelectorAll('img[alt]')].map(
    (picture) => picture.getAttribute('alt') ?? '',
  );
  return [...pictures, textOf(element)]
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Every chart has a title, its finding in a sentence, and a table of the same numbers. */
export function* chartFaults(): Generator<Found> {
  for (const chart of all('figure.chart, canvas:not(figure canvas)')) {
    const fault = (message: string): Found => ({
      rule: 'page-chart',
      message: `${message}: ${pointOut(chart)}`,
    });
    const caption = chart.querySelector('figcaption');
    if (caption === null || textOf(caption) === '') yield fault('This chart has no caption');
    else if (!/[\p{L}\p{N}][^.]*\.(\s|$)/u.test(textOf(caption)))
      yield fault('No sentence says what this chart shows');
    const figures = all('table td data').map((cell) => cell.getAttribute('value'));
    if (figures.length === 0) yield fault('There is no table of the numbers of this chart');
    const drawn = [...chart.querySelectorAll('svg text.label')].map((label) => textOf(label));
    const cells = new Set(all('table td').map((cell) => textOf(cell)));
    const lost = drawn.find(
      (label) => /^[£\d.,%]+$/.test(label) && ![...cells].some((cell) => cell.includes(label)),
    );
    if (lost !== undefined) yield fault(`Its table does not have "${lost}"`);
  }
}
