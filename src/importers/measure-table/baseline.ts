import type { MeasureDraft } from '../draft.ts';
import { findDates } from '../timescale/date-words.ts';
import { joinDates, type FoundPeriod } from '../timescale/periods.ts';
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
 * else is said. Else the words are kept whole. `headed` is the period that the heading names.
 */
export function readBaseline(words: string, unit: Unit, headed: string | null): BaselineRead {
  const dated = dateIn(words);
  const rest = dated === null ? words : `${words.slice(0, dated.start)} ${words.slice(dated.end)}`;
  const bare = rest
    .replace(FILLERS, ' ')
    .replace(/[()\s]+/g, ' ')
    .trim();
  const figure = unit === 'words' ? { words } : readFigure(bare);
  const draft = {
    period: dated?.period.text ?? headed ?? undefined,
    ...('value' in figure ? figure : { words }),
  };
  if (dated === null || (dated.start === 0 && dated.end === words.length)) return { draft, warnings: [] };
  return {
    draft,
    warnings: [`The baseline "${words}" was taken as of ${dated.period.text}. Check its period.`],
  };
}

/** The one date in the words of a baseline; null where there is none, or several, or one that is no date of the baseline. */
function dateIn(words: string): FoundPeriod | null {
  const { periods, yearless } = joinDates(words, findDates(words));
  const [only, second] = periods;
  if (only === undefined || second !== undefined || yearless || TO_COME.test(words)) return null;
  return /^[-–/]\s?\d/.test(words.slice(only.end)) ? null : only;
}
