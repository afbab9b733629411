import { termFragment } from './addresses.ts';
import { answersAsAt, type AnswerNow } from './answers.ts';
import type { Day } from './day.ts';
import { compareText } from './refs.ts';
import type { YouSaid } from './schema/you-said.ts';

/** One thing that families said, with what came of it as that stands on a day. */
export interface YouSaidState {
  entry: YouSaid;
  /** In the order of its file. */
  answers: AnswerNow[];
  /** The year in which it reached us; null where nothing says. */
  year: string | null;
}

/** What families said about one thing. */
export interface Theme {
  /** As the first of its entries writes it. "Short breaks" and "short breaks" are one theme. */
  name: string;
  /** The last part of its address. */
  id: string;
  /** Newest first. */
  entries: YouSaidState[];
}

/** What families said in one year. */
export interface YearOfEntries {
  year: string;
  /** Newest first. */
  entries: YouSaidState[];
}

/** Everything that families said, as it stands on a day. */
export interface Families {
  /** Newest first. */
  entries: YouSaidState[];
  /** By name. */
  themes: Theme[];
  /** Newest first. */
  years: YearOfEntries[];
  /** Some entries with what came of them; newest first, each once. */
  of: (entries: readonly YouSaid[]) => YouSaidState[];
}

/** What families said and what came of it, by theme and by year. */
export function familiesAsAt(youSaid: readonly YouSaid[], today: Day): Families {
  const entries = newestFirst(youSaid).map((entry) => ({
    entry,
    answers: answersAsAt(entry, today),
    year: yearOf(entry),
  }));
  return {
    entries,
    themes: themesOf(entries),
    years: [...Map.groupBy(entries, ({ year }) => year)]
      .flatMap(([year, its]) => (year === null ? [] : [{ year, entries: its }]))
      .toSorted((one, other) => compareText(other.year, one.year)),
    of: (some) => {
      const ids = new Set(some.map(({ id }) => id));
      return entries.filter(({ entry }) => ids.has(entry.id));
    },
  };
}

/** Entries by what they are about: by the name of the theme. */
export function themesOf(entries: readonly YouSaidState[]): Theme[] {
  return [...Map.groupBy(entries, ({ entry }) => themeId(entry.theme))]
    .map(([id, its]) => ({ id, name: its[0]?.entry.theme ?? id, entries: its }))
    .toSorted((one, other) => compareText(one.id, other.id));
}

/**
 * The entries that have such an answer, with those answers alone. What was promised and went quiet
 * comes first, the longest ago before the rest; then the newest answer.
 */
export function answersWhere(
  entries: readonly YouSaidState[],
  isSuch: (answer: AnswerNow) => boolean,
): Pick<YouSaidState, 'entry' | 'answers'>[] {
  return entries
    .map(({ entry, answers }) => ({ entry, answers: answers.filter(isSuch) }))
    .filter(({ answers }) => answers.length > 0)
    .toSorted(
      (one, other) =>
        longestWait(other.answers) - longestWait(one.answers) ||
        compareText(lastDay(other.answers), lastDay(one.answers)),
    );
}

/** The last part of a theme's address: "Short breaks" is `short-breaks`. Empty where its name has no letter or digit. */
export const themeId = termFragment;

/** What families said, newest first: by the day of its publication, or else by when it was said. */
export function newestFirst(entries: readonly YouSaid[]): YouSaid[] {
  return entries.toSorted((one, other) => {
    const [before, after] = [dayOf(one), dayOf(other)];
    return before < after ? 1 : before > after ? -1 : 0;
  });
}

function dayOf({ published, from }: YouSaid): Day | '' {
  return published ?? from?.period?.to ?? '';
}

function lastDay(answers: readonly AnswerNow[]): Day | '' {
  return (
    answers
      .flatMap(({ answer }) => answer.date ?? [])
      .toSorted()
      .at(-1) ?? ''
  );
}

function longestWait(answers: readonly AnswerNow[]): number {
  return Math.max(...answers.map(({ waitingDays }) => waitingDays ?? 0));
}

/** The year in which a comment reached us, or else that of its publication, or else of its first answer. */
function yearOf({ from, published, response }: YouSaid): string | null {
  const answered = response.flatMap(({ date }) => date ?? []).toSorted();
  return (from?.period?.to ?? published ?? answered[0])?.slice(0, 4) ?? null;
}
