/** What the script of the search page is given in the page: words, and what it must know of the site. */
import type { Edition } from '../../model/edition.ts';
import { spellingsOf, type Spellings } from '../../model/search-query.ts';
import type { PageKind } from '../../model/site-pages.ts';
import { KIND, LITTLE_WORDS, SAME_MEANING, SEARCH_PAGE } from '../../words/en.ts';
import { href } from '../href.ts';

export interface PageWords {
  say: Record<
    'searching' | 'forWords' | 'none' | 'one' | 'many' | 'narrowed' | 'instead' | 'also' | 'failed',
    string
  >;
  kinds: Record<PageKind, string>;
  /** The title of each plan; empty where there is only one, which need not be named. */
  plans: Record<string, string>;
  littleWords: readonly string[];
  /** All spellings of each thing that has several, and other words for it. */
  glossary: Spellings[];
  /** The folder of the index. */
  index: string;
}

/** The same for every search. */
export function pageWords({ plans, glossary }: Pick<Edition, 'plans' | 'glossary'>): PageWords {
  const { searching, forWords, none, one, many, narrowed, instead, also, failed } = SEARCH_PAGE;
  return {
    say: { searching, forWords, none, one, many, narrowed, instead, also, failed },
    kinds: Object.fromEntries(Object.entries(KIND).map(([kind, words]) => [kind, words.one])) as Record<
      PageKind,
      string
    >,
    plans: plans.length === 1 ? {} : Object.fromEntries(plans.map(({ plan }) => [plan.id, plan.title])),
    littleWords: LITTLE_WORDS,
    glossary: [...spellingsOf(glossary), ...SAME_MEANING],
    index: href('/pagefind/'),
  };
}
