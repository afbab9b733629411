import * as address from '../model/addresses.ts';
import { proseFile, youSaidFile } from '../model/content-files.ts';
import { themeId } from '../model/families.ts';
import type { Problem } from '../model/finding.ts';
import type { Given } from './check.ts';

/** The addresses at which the site has pages of its own, where a page of prose could stand. */
const KEPT = new Set([
  ...[address.GLOSSARY, address.CORRECTIONS, address.ACCESSIBILITY, address.YOU_SAID],
  ...['plans', 'search', 'follow', 'data', '404'].map(address.proseAddress),
]);

const YEAR = /^\d{4}$/;

/** A council that writes its own accessibility statement has to be told where its facts go. */
function hintFor(id: string): string {
  const other = `pages/our-${id}.mdx`;
  return address.proseAddress(id) === address.ACCESSIBILITY
    ? `Put the facts of your statement under "accessibility:" in site.yaml: the page is made from them. More words can stand in ${other}.`
    : `Give the file another name, such as ${other}.`;
}

/** Files whose pages would stand where the site has a page of its own, and themes that can have no address. */
export function* reservedNames({ library, at }: Given): Iterable<Problem> {
  for (const { id } of library.prose) {
    if (!KEPT.has(address.proseAddress(id))) continue;
    yield {
      rule: 'reserved-name',
      message: `The site has a page of its own at ${address.proseAddress(id)}.`,
      hint: hintFor(id),
      ...at(proseFile(id), ['title']),
    };
  }
  for (const { id, theme } of library.youSaid) {
    const file = youSaidFile(id);
    if (YEAR.test(id) || id === address.THEMES) {
      yield {
        rule: 'reserved-name',
        message: `The site has ${YEAR.test(id) ? 'the summary of a year' : 'its list of themes'} at ${address.youSaidAddress(id)}.`,
        hint: `Name the file after what was said, such as ${youSaidFile('letters-we-can-read')}.`,
        ...at(file, ['said']),
      };
    }
    if (themeId(theme) !== '') continue;
    yield {
      rule: 'reserved-name',
      message: `"${theme}" has no letter and no number, so the theme can have no address.`,
      hint: 'Write what it is about in a word or two, such as "theme: Waiting".',
      ...at(file, ['theme']),
    };
  }
}
