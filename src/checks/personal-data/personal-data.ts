import { SITE_FILE } from '../../model/content-files.ts';
import { BODY, type Problem } from '../../model/finding.ts';
import type { Library } from '../../model/library.ts';
import type { Given } from '../check.ts';
import { wordsIn, type Words } from '../words-in.ts';
import { findPersonal } from './find.ts';

/**
 * What would say who a child, a parent or a member of the public is. It is never repeated in what is told.
 * The publisher's own contact is not private; and `notPersonal` in `site.yaml` names words that are nobody's,
 * each with its reason. Those are told of in every check: nothing is let be in silence.
 */
export function* personalData(given: Given): Iterable<Problem> {
  const { library, at } = given;
  const { notPersonal } = library.site;
  const uses = notPersonal.map(() => 0);
  const known = [...contactOf(library)].map(compact);
  const domains = ownDomains(library);
  for (const written of wordsIn(library)) {
    if (isAgreed(written)) continue;
    for (const { kind, start, words } of findPersonal(written.words, domains)) {
      if (known.some((own) => own !== '' && compact(words).includes(own))) continue;
      const excused = notPersonal.findIndex((exception) => isSame(exception.words, words));
      if (excused !== -1) {
        uses[excused] = (uses[excused] ?? 0) + 1;
        continue;
      }
      yield {
        rule: 'personal-data',
        message: `Here is ${kind}. It is not repeated here.`,
        hint: 'Take it out, and say "a child" or "a parent" in its place. Where it is nobody’s own, add it to "notPersonal:" in site.yaml, with "words:" and "because:".',
        ...at(written.file, written.path[0] === BODY ? [BODY, start] : written.path),
      };
    }
  }
  for (const [index, { because }] of notPersonal.entries()) {
    yield { ...exceptionTold(uses[index] ?? 0, because), ...at(SITE_FILE, ['notPersonal', index]) };
  }
}

function exceptionTold(uses: number, because: string): Pick<Problem, 'rule' | 'message' | 'hint'> {
  return uses === 0
    ? {
        rule: 'not-personal',
        message: 'Nothing needs this exception.',
        hint: 'Remove it from "notPersonal:".',
      }
    : {
        rule: 'not-personal',
        message: `${uses === 1 ? 'One place is' : `${uses} places are`} let be as not personal. The reason given: ${because}`,
        hint: 'Look from time to time whether that is still so. Where it is not, remove it from "notPersonal:".',
      };
}

/** True for the name of a member of a board, who agreed to be named, and for what `site.yaml` says of itself. */
function isAgreed({ file, path }: Words): boolean {
  if (file === SITE_FILE) return path[0] === 'contact' || path[0] === 'notPersonal';
  return file.endsWith('/boards.yaml') && path.includes('members') && path.at(-1) === 'name';
}

/** How the publisher can be reached: no secret wherever it is said. */
function* contactOf({ site: { contact } }: Library): Iterable<string> {
  yield contact.email ?? '';
  yield contact.phone ?? '';
  yield* contact.post?.match(/[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}/g) ?? [];
}

/** The domains of the publisher and of the plans' partners: an address there is that of a desk, not of a home. */
function ownDomains({ site, plans }: Library): string[] {
  const links = [
    site.address,
    site.localOffer,
    site.repository,
    site.feedback,
    ...plans.flatMap(({ partners }) => partners.map(({ url }) => url)),
  ];
  const mails = [site.contact.email, ...links.filter((link) => link?.startsWith('mailto:') === true)];
  return [
    ...links.flatMap((link) =>
      link !== undefined && URL.canParse(link) ? [new URL(link).hostname.replace(/^www\./, '')] : [],
    ),
    ...mails.flatMap((mail) => mail?.split('@')[1] ?? []),
  ]
    .map((domain) => domain.toLowerCase())
    .filter((domain) => domain !== '');
}

/** At least so many letters and digits: less would excuse whatever holds it. */
const LEAST = 5;

function isSame(exception: string, words: string): boolean {
  const [one, other] = [compact(exception), compact(words)];
  return one.length >= LEAST && (other.includes(one) || one.includes(other));
}

function compact(words: string): string {
  return words.replace(/[^\p{L}\d@]/gu, '').toLowerCase();
}
