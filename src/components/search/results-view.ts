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
  const fill = (name: string, ...content: (Node | string)[]): void =>
    made.querySelector(`[data-part=${name}]`)?.append(...content);
  const { meta, filters, url } = page;
  const [ref] = filters['ref'] ?? [];
  const link = made.querySelector('a');
  link?.setAttribute('href', url);
  link?.replaceChildren(meta['title'] ?? url);
  fill('kind', labelOf(page, words));
  if (ref !== undefined) fill('ref', ref.toUpperCase());
  fill('when', meta['when'] ?? '');
  fill('tags', ...tagsOf(page, tags));
  fill('excerpt', ...marked(page, pages));
  return made;
}

/** A tag, in word and shape, for how a promise stands or how families were answered. */
function tagsOf({ filters }: IndexedPage, tags: HTMLTemplateElement): Node[] {
  return [...(filters['standing'] ?? []), ...(filters['answer'] ?? [])].flatMap((tag) => {
    const its = tags.content.querySelector(`[data-tag=${tag}]`);
    return its === null ? [] : [its.cloneNode(true), document.createTextNode(' ')];
  });
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
