import type { Warning } from '../account.ts';
import { numbersOf } from './beginnings.ts';
import type { Gathered, Grouped, Promised } from './promises.ts';

/** Refs with those that could not be read told by their neighbours. */
export interface ToldRefs {
  readonly of: ReadonlyMap<Promised | Grouped, string>;
  readonly warnings: readonly Warning[];
}

type Numbered = Promised | Grouped;

/**
 * The refs of actions, or of the groups of actions. One that could not be read is told where its neighbours leave exactly
 * one number for it: between 2.5 and 2.7 stands 2.6. Otherwise it has none.
 */
export function tellRefs({ actions, groups }: Gathered): ToldRefs {
  const numbered = [actions.filter(({ group }) => group === null), groups].map((run) => told(run));
  return {
    of: new Map(numbered.flatMap(({ of }) => of)),
    warnings: numbered.flatMap(({ warnings }) => warnings),
  };
}

function told(run: readonly Numbered[]): { of: [Numbered, string][]; warnings: Warning[] } {
  // Where some refs have a dot, a number alone is what is left of one.
  const dotted = run.some(({ ref }) => ref?.includes('.'));
  const isWhole = (ref: string | null): ref is string => ref !== null && (ref.includes('.') || !dotted);
  const of: [Numbered, string][] = [];
  const warnings: Warning[] = [];
  for (const [index, one] of run.entries()) {
    const [before, after] = [of.at(-1)?.[1] ?? null, nextRead(run, index, isWhole)];
    const read = isWhole(one.ref) ? one.ref : null;
    const ref = read ?? between(before, after, one.ref);
    if (ref === null) continue;
    of.push([one, ref]);
    if (read === null) warnings.push(aboutTold(one, ref, before, after?.ref ?? null));
  }
  return { of, warnings };
}

/** The next ref that was read, and how many stand from here to it. */
function nextRead(
  run: readonly Numbered[],
  from: number,
  isWhole: (ref: string | null) => ref is string,
): { ref: string; after: number } | null {
  const at = run.findIndex(({ ref }, index) => index > from && isWhole(ref));
  const ref = run[at]?.ref;
  return ref === undefined || ref === null ? null : { ref, after: at - from };
}

/** The one number that the neighbours leave. `part` is what could be read of it, such as the "4" of
 * "1.4"; it may as well be a page's number. */
function between(
  before: string | null,
  after: { ref: string; after: number } | null,
  part: string | null,
): string | null {
  if (before === null) return null;
  const numbers = numbersOf(before);
  const [series, last] = [numbers.slice(0, -1).join('.'), numbers.at(-1) ?? 0];
  const wanted = `${series}.${last + 1}`;
  if (part === String(last + 1)) return wanted;
  if (after === null) return wanted;
  const its = numbersOf(after.ref);
  const sameSeries = its.slice(0, -1).join('.') === series;
  if (!sameSeries) return wanted;
  return (its.at(-1) ?? 0) - last === after.after + 1 ? wanted : null;
}

function aboutTold({ line }: Numbered, ref: string, before: string | null, after: string | null): Warning {
  const neighbours = after === null ? `after ${before ?? ''}` : `between ${before ?? ''} and ${after}`;
  return {
    line,
    message: `No ref could be read here. It stands ${neighbours}, and was taken as ${ref}. Check it against the document.`,
  };
}
