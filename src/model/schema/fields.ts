import { z } from 'zod';
import { toDay, type Day } from '../day.ts';
import { toPeriod, type Period } from '../period.ts';
import type { RuleId } from '../rules.ts';

/**
 * The kinds of value that a field may hold. Content reaches the schemas as text alone (see
 * `src/reader/`), so that `1.10` stays `1.10` and `NO` stays a word: each kind here says what it
 * makes of that text. A message says what is wrong; its hint, after the line break, contains the fix.
 */

const MAX_FIELD_LENGTH = 100_000;

/** What the text of a field is made into, where that is not text. It stands in the schema's own `meta`. */
export type MadeOf = 'number' | 'count' | 'flag' | 'figure' | 'day' | 'period';

const made = (of: MadeOf): { made: MadeOf } => ({ made: of });

/**
 * A message and its hint, in the one string that Zod carries; `src/reader/` takes them apart again.
 * The rule stands beside it, in `params`, where it is not `invalid-value`.
 */
export function problem(message: string, hint: string): string {
  return `${message}\n${hint}`;
}

/** Plain text on one or more lines: no Markdown. */
export const text = (): z.ZodString =>
  z
    .string()
    .max(
      MAX_FIELD_LENGTH,
      problem('This is longer than 100,000 characters.', 'Move the long part to a document and link to it.'),
    );

/** Markdown without raw HTML. The reader refuses what could run or fetch. */
export const markdown = (): z.ZodString => text().meta({ format: 'markdown' });

/** A ref as printed: letters, digits, dots and hyphens. `1.10` is not `1.1`. */
export const ref = (): z.ZodString =>
  text().regex(
    /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/,
    problem(
      'A ref has only letters, digits, dots and hyphens, and at most 100 of them.',
      'Write it as 1.10 or AW1-3, and keep the printed form in "printed".',
    ),
  );

/** The ref of an action of this plan, or `plan:ref` for another plan's. */
export const actionRef = (): z.ZodString =>
  text().regex(
    /^(?:[a-z0-9][a-z0-9-]{0,99}:)?[A-Za-z0-9][A-Za-z0-9.-]{0,99}$/,
    problem(
      'This is not the ref of an action.',
      'Write 1.3 for an action of this plan, or send-2023:1.3 for one of another plan.',
    ),
  );

/** An id: lower case with hyphens. */
export const id = (): z.ZodString =>
  text().regex(
    /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
    problem(
      'An id has only lower-case letters, digits and single hyphens, and at most 100 of them.',
      'Write it like head-of-send.',
    ),
  );

/** A name from which an address follows: no system keeps a folder whose name has more than 255 bytes. */
export const nameInAddress = (): z.ZodString =>
  text().regex(
    /^[\s\S]{0,100}$/,
    problem('This has more than 100 characters, and an address follows from it.', 'Say it in a few words.'),
  );

/** An address on the web, a path of this site, or an email address after `mailto:`. */
export const link = (): z.ZodString =>
  text()
    .regex(
      /^(?:https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|\/[^\s/][^\s]*|\/)$/,
      problem(
        'This is not a web address.',
        'Write a whole address, beginning with https://, or a path of this site, beginning with /.',
      ),
    )
    .meta({ format: 'link' });

/** An email address. */
export const email = (): z.ZodString =>
  text().regex(
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    problem('This is not an email address.', 'Write it like promises@example.org.'),
  );

/** `true` or `false`. */
export const flag = () =>
  z
    .enum(['true', 'false'], {
      error: () =>
        problem('This is neither true nor false.', 'Write true or false, without quotation marks.'),
    })
    .transform((value) => value === 'true')
    .meta(made('flag'));

/** Of more than 15 digits a program would silently make another number: IEEE 754, binary64. */
const keepsDigits = (given: string): boolean => given.replaceAll(/\D/g, '').length <= 15;
const tooManyDigits = () =>
  problem('The number has more than 15 digits, and would become another.', 'Round it to 15 digits at most.');

/** A number in digits, with a decimal point where it has one. No unit, no comma, no sign for per cent. */
export const number = () =>
  text()
    .regex(
      /^-?\d+(?:\.\d+)?$/,
      problem('This is not a number.', 'Write digits only, such as 38 or 4.5; put anything else in "words".'),
    )
    .refine(keepsDigits, tooManyDigits())
    .transform(Number)
    .meta(made('number'));

/** A whole number from 0. */
export const count = () =>
  text()
    .regex(/^\d+$/, problem('This is not a whole number.', 'Write digits only, such as 212.'))
    .refine(keepsDigits, tooManyDigits())
    .transform(Number)
    .meta(made('count'));

/** A number where the text is one, otherwise the words as they stand: `41` or `Improve by a fifth`. */
export type Figure = { value: number } | { words: string };

/** A figure: a number, or words where an organisation published words. */
export const figure = () =>
  text()
    .transform((given): Figure =>
      /^-?\d+(?:\.\d+)?$/.test(given) && keepsDigits(given) ? { value: Number(given) } : { words: given },
    )
    .meta(made('figure'));

/** A day that exists. */
export const dayField = () =>
  text()
    .transform((given, context): Day => {
      const found = toDay(given);
      if (found !== null) return found;
      context.addIssue({
        code: 'custom',
        params: { rule: 'no-such-day' satisfies RuleId },
        message: problem(
          `There is no day "${given}".`,
          'Write a day of the calendar as year-month-day: 2025-09-15.',
        ),
      });
      return z.NEVER;
    })
    .meta(made('day'));

/** A period: see `src/model/period.ts` for every form. */
export const periodField = () =>
  text()
    .transform((given, context): Period => {
      const found = toPeriod(given);
      if (found !== null) return found;
      context.addIssue({
        code: 'custom',
        params: { rule: 'no-such-period' satisfies RuleId },
        message: problem(
          `There is no period "${given}".`,
          'Write 2025-09-15, 2025-09, 2025, 2025-Q3, 2025/26, 2025/26-Q3, 2025-autumn or 2025-04..2025-06; put other words in "timescale".',
        ),
      });
      return z.NEVER;
    })
    .meta(made('period'));

/** A list that may be left out. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);
