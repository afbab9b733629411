import type { MeasureDraft } from '../draft.ts';
import { findDates } from '../timescale/date-words.ts';
import { joinDates } from '../timescale/periods.ts';
import { readFigure, type Unit } from './figures.ts';

/** A baseline as content writes it, and what to check in it. */
export interface BaselineRead {
  readonly draft: NonNullable<MeasureDraft['facts']['baseline']>;
  readonly warnings: readonly string[];
}

/** A baseline that is still to be found has no period yet: a date in it is when it is to be found. */
const TO_COME = /\bto be\b|\btbc\b|\btbd\b|\bnot yet\b|\bwill be\b|\bset targets?\b|\bestablish/i;
/** Words beside a number that add nothing to it once its period is told: "0.5% May 2019 data". */
const FILLERS = /\b(?:data|figures?|cumulative|at|in|for|as|of|the|baseline|currently|current)\b/gi;

/**
 * The baseline that words give. Its period is the one date in them, if there is one; its value is their one number, where nothing
 * else is said. Else the words are kept whole.
 */
export function readBaseline(words: string, unit: Unit): BaselineRead {
  const found = joinDates(words, findDates(words));
  const [only] = found.periods;
  const isOne = found.periods.length === 1 && !found.yearless && !TO_COME.test(words);
  const dated = isOne && only !== undefined && !/^[-–/]\s?\d/.test(words.slice(only.end)) ? only : null;
  const rest = dated === null ? words : `${words.slice(0, dated.start)} ${words.slice(dated.end)}`;
  const bare = rest
    .replace(FILLERS, ' ')
    .replace(/[()\s]+/g, ' ')
    .trim();
  const figure = unit === 'words' ? { words } : readFigure(bare);
  const draft = { period: dated?.period.text, ...('value' in figure ? figure : { words }) };
  if (dated === null || (dated.start === 0 && dated.end === words.length)) return { draft, warnings: [] };
  return {
    draft,
    warnings: [`The baseline "${words}" was taken as of ${dated.period.text}. Check its period.`],
  };
}
