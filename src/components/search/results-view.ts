/** In the browser: puts what was found into the page. */
import { excerptOf } from '../../model/search-excerpt.ts';
import type { Found } from '../../model/search-merge.ts';
import type { IndexedPage, IndexedResult } from './engine.ts';
import type { PageWords } from './page-words.ts';

/** The parts of the page from which a result is made. */
export interface Templates {
  result: HTMLTemplateElement;
  /** A tag for each standing and each answer: `data-tag="late"`. */
  tags: HTMLTemplateElement;
}

/** A page that was found, with what Pagefind keeps of it for each spelling by which it was found. */
export interface Loaded {
  score: number;
  page: IndexedPage;
  pages: IndexedPage[];
}

/** Fetches what is shown of a page. */
export async function load({ score, results }: Found<IndexedResult>): Promise<Loaded[]> {
  const pages = await Promise.all(results.map(async (result) => result.data()));
  return pages.slice(0, 1).map((page) => ({ score, page, pages }));
}

/** One result as a row of the list. */
export function resultRow(
  { page, pages }: Loaded,
  { result: row, tags }: Templates,
  words: Pick<PageWords, 'kinds' | 'plans'>,
): DocumentFragment {
  const made = row.content.cloneNode(true) as DocumentFragment;
  const part = (name: string): Element | null => made.querySelector(`[data-part=${name}]`);
  const [ref] = page.filters['ref'] ?? [];
  const link = part('link');
  link?.setAttribute('href', page.url);
  link?.append(page.meta['title'] ?? page.url);
  part('kind')?.append(labelOf(page, words));
  if (ref === undefined) part('ref')?.remove();
  else part('ref')?.append(ref.toUpperCase());
  part('when')?.append(page.meta['when'] ?? '');
  for (const tag of [...(page.filters['standing'] ?? []), ...(page.filters['answer'] ?? [])]) {
    const its = tags.content.querySelector(`[data-tag=${tag}]`);
    if (its) part('tags')?.append(its.cloneNode(true), ' ');
  }
  part('excerpt')?.append(...marked(page, pages));
  return made;
}

/** "Promise", and the plan that it is of where there are several. */
function labelOf({ filters }: IndexedPage, { kinds, plans }: Pick<PageWords, 'kinds' | 'plans'>): string {
  const [kind] = filters['kind'] ?? [];
  const [plan] = filters['plan'] ?? [];
  return [kinds[kind as keyof typeof kinds], plans[plan ?? '']]
    .filter((label) => label !== undefined)
    .join(', ');
}

/** The excerpt, without the title that the content begins with: that stands above it. */
function marked(page: IndexedPage, pages: readonly IndexedPage[]): (Node | string)[] {
  const title = page.meta['title'] ?? '';
  const skip = page.content.startsWith(title) ? title.trim().split(/\s+/).length : 0;
  return excerptOf(
    page.content,
    pages.map(({ locations }) => locations),
    skip,
  ).map(({ text, marked: isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}
