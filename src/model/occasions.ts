import type { Period } from './period.ts';
import { compareText } from './refs.ts';
import type { YouSaid } from './schema/you-said.ts';

type Kind = NonNullable<YouSaid['from']>['kind'];

/** One survey, meeting or event at which families spoke, however many entries came of it. */
export interface Occasion {
  kind: Kind;
  name: string | null;
  period: Period | null;
  /** How many people spoke; null where nobody says. */
  people: number | null;
  /** The questions that were asked. */
  asked: string[];
}

/** The occasions of which entries came, newest first. An entry that names none is of none. */
export function occasionsOf(entries: readonly YouSaid[]): Occasion[] {
  const sourced = entries.flatMap(({ from, asked }) => (from === undefined ? [] : [{ from, asked }]));
  const groups = Map.groupBy(sourced, ({ from: { kind, name = '', period } }) =>
    [kind, name.toLowerCase(), period?.text ?? ''].join('\n'),
  );
  return [...groups.values()]
    .flatMap(occasionOf)
    .toSorted((one, other) => compareText(other.period?.to ?? '', one.period?.to ?? ''));
}

function occasionOf(
  sourced: { from: NonNullable<YouSaid['from']>; asked: string | undefined }[],
): Occasion[] {
  const people = sourced.flatMap(({ from }) => from.people ?? []);
  return sourced.slice(0, 1).map(({ from: { kind, name, period } }) => ({
    kind,
    name: name ?? null,
    period: period ?? null,
    people: people.length === 0 ? null : Math.max(...people),
    asked: [...new Set(sourced.flatMap(({ asked }) => asked ?? []))],
  }));
}

/** How many people spoke on all of them. Someone who spoke twice is counted twice. */
export function peopleAt(occasions: readonly Occasion[]): number {
  return occasions.reduce((sum, { people }) => sum + (people ?? 0), 0);
}
