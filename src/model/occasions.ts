import type { Period } from './period.ts';
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

/** The occasions of which entries came, in their order. An entry that names none is of none. */
export function occasionsOf(entries: readonly YouSaid[]): Occasion[] {
  const sourced = entries.flatMap(({ from, asked }) => (from === undefined ? [] : [{ from, asked }]));
  const groups = Map.groupBy(sourced, ({ from: { kind, name = '', period } }) =>
    [kind, name.toLowerCase(), period?.text ?? ''].join('\n'),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { kind, name, period } = first.from;
    const its = [first, ...others];
    const people = its.flatMap((one) => one.from.people ?? []);
    return [
      {
        kind,
        name: name ?? null,
        period: period ?? null,
        people: people.length === 0 ? null : Math.max(...people),
        asked: [...new Set(its.flatMap(({ asked }) => asked ?? []))],
      },
    ];
  });
}

/** How many people spoke on all of them. Someone who spoke twice is counted twice. */
export function peopleAt(occasions: readonly Occasion[]): number {
  return occasions.reduce((sum, { people }) => sum + (people ?? 0), 0);
}
