import { measureFile, planFile, proseFile } from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import type { Given } from './check.ts';

/** A title of a page, and the file in whose `title` it stands. */
interface Titled {
  title: string;
  file: string;
}

/**
 * Pages of one title: in a list of results, in a history and to a screen reader each page is its title (WCAG 2.4.2). Where
 * a ref stands before the title, as of an action, two may have one.
 */
export function* samePageTitles({ library, at }: Given): Iterable<Problem> {
  const pages: Titled[][] = [
    library.plans.map(({ id, title }) => ({ title, file: planFile(id) })),
    library.prose.map(({ id, title }) => ({ title, file: proseFile(id) })),
    ...library.plans.map(({ id, measures }) =>
      measures.map((measure) => ({ title: measure.title, file: measureFile(id, measure.id) })),
    ),
  ];
  for (const [first, ...others] of pages.flatMap(namesakes)) {
    for (const { title, file } of others) {
      yield {
        rule: 'same-title',
        message: `"${title}" is the title of ${first?.file ?? ''} too. Nobody can tell the two pages apart.`,
        hint: 'Say in the title of each what only that one is about: whom it counts, where, or when.',
        ...at(file, ['title']),
      };
    }
  }
}

/** Those that share a title, together. */
function namesakes(titled: readonly Titled[]): Titled[][] {
  return [...Map.groupBy(titled, ({ title }) => title.trim()).values()].filter(({ length }) => length > 1);
}
