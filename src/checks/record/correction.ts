import { NOTHING, WITHHELD } from '../../model/corrections.ts';
import type { Day } from '../../model/day.ts';
import type { Correction } from '../../model/schema/plan.ts';
import { hasPersonalData } from '../personal-data/find.ts';
import { correctedFileOf, type Breach } from './breach.ts';
import { plain } from './words-of.ts';

/** The entry of `corrections.yaml` that says what became of a breach, ready to paste but for the reason. */
export function correctionFor(breach: Breach, today: Day): string {
  const { said, says } = toldOf(breach);
  const lines = [
    `- date: ${today}`,
    `file: ${scalar(correctedFileOf(breach))}`,
    ...(breach.field === null ? [] : [`field: ${scalar(breach.field)}`]),
    `said: ${scalar(said)}`,
    `says: ${scalar(says)}`,
    'because: Write why it was corrected.',
  ];
  return lines.join('\n  ');
}

/** Words that need no quotation marks in YAML. */
const BARE = /^[A-Za-z0-9][\w./-]*$/;

function scalar(words: string): string {
  return BARE.test(words) ? words : JSON.stringify(words);
}

/** The words of a correction: of prose, the sentences that differ and no others. */
function toldOf(breach: Breach): { said: string; says: string } {
  const { withheld } = breach;
  const whole = { said: breach.said ?? NOTHING, says: breach.says ?? NOTHING };
  const { said, says } =
    withheld || breach.said === null || breach.says === null ? whole : difference(whole.said, whole.says);
  return { said: withheld || hasPersonalData(said) ? WITHHELD : said, says };
}

/**
 * The parts in which two texts differ, each widened to whole sentences. Where that part of the first
 * stands in it twice, the whole of both, so that it is clear which was meant.
 */
export function difference(before: string, after: string): { said: string; says: string } {
  const one = sentencesOf(plain(before));
  const other = sentencesOf(plain(after));
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const said = one
    .slice(start, one.length - end)
    .join('')
    .trim();
  const says = other
    .slice(start, other.length - end)
    .join('')
    .trim();
  const isClear = said !== '' && says !== '' && plain(before).split(said).length === 2;
  return isClear ? { said, says } : { said: plain(before), says: plain(after) };
}

function sentencesOf(words: string): string[] {
  return words.split(/(?<=[.!?;]) /).map((sentence, index) => (index === 0 ? sentence : ` ${sentence}`));
}

/**
 * True where new corrections, published by today, account for a breach: what it said, with what they
 * say put in its place, is what it says now. So a correction covers its own words, and nothing beside them.
 */
export function isExplained(breach: Breach, corrections: readonly Correction[], today: Day): boolean {
  const own = corrections.filter(
    ({ date, file, field }) =>
      date <= today && file === correctedFileOf(breach) && (field ?? null) === breach.field,
  );
  const after = plain(breach.says ?? '');
  if (own.some(({ said }) => said === WITHHELD)) return mayBeWithheld(breach);
  let words = plain(breach.said ?? '');
  for (const { said, says } of own) words = replaced(words, told(said), told(says));
  return own.length > 0 && words === after;
}

/** Words may be left untold where they would say who someone is. A status, a date or a number never would. */
function mayBeWithheld({ withheld, said }: Breach): boolean {
  return withheld || (said !== null && hasPersonalData(said));
}

function replaced(words: string, said: string, says: string): string {
  if (said === '') return words === '' ? says : words;
  const at = words.indexOf(said);
  return at === -1 ? words : plain(words.slice(0, at) + says + words.slice(at + said.length));
}

function told(words: string): string {
  return words === NOTHING ? '' : plain(words);
}
