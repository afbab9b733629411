import { refFrom, type DistinctNames } from '../names.ts';
import type { Known } from '../shape.ts';
import type { Group, Outline, Promised } from './outline.ts';

/** The ref that each row is given, with the print where the two differ. */
export interface GivenRef {
  readonly ref: string;
  readonly printed?: string;
}

/** The refs of an outline, by the row that each belongs to. */
export interface Refs {
  readonly of: (promised: Promised) => GivenRef;
  readonly ofGroup: (group: Group) => GivenRef;
}

type Names = Pick<Known['names'], 'actions' | 'priorities'>;

/** A source's short form is used as it stands; a longer name by its initials. */
const LONGEST_CODE = 8;
const NO_SOURCE = 'A';

/**
 * Gives every action and step a ref. A printed one is kept. Where the document prints none, an action is
 * known by its source and its place in that source's list, `PR-3`, and a step by its place in the action, `PR-3.2`.
 */
export function giveRefs({ actions, groups }: Outline, { actions: names, priorities }: Names): Refs {
  const counts = new Map<string, number>();
  const given = new Map<Promised, GivenRef>();
  const next = (promised: Promised): string => {
    const code = codeOf(promised.row.fields.source?.text ?? '');
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return `${code}-${count}`;
  };
  // Printed refs first: a made one must not take the name of one that is printed further on.
  const all = actions.flatMap((action) => [action, ...action.steps]);
  for (const one of all)
    if (printedRef(one) !== null) given.set(one, take(names, one, printedRef(one) ?? ''));
  for (const action of actions) {
    const own = given.get(action) ?? take(names, action, next(action));
    given.set(action, own);
    for (const [index, step] of action.steps.entries()) {
      if (!given.has(step)) given.set(step, take(names, step, `${own.ref}.${index + 1}`));
    }
  }
  const groupRefs = giveGroupRefs(groups, priorities);
  return {
    of: (promised) => given.get(promised) ?? { ref: NO_SOURCE },
    ofGroup: (group) => groupRefs.get(group) ?? { ref: NO_SOURCE },
  };
}

function giveGroupRefs(groups: readonly Group[], names: DistinctNames): Map<Group, GivenRef> {
  return new Map(
    groups.map((group, index) => {
      // The ref in the row of a priority's column is the action's own.
      const printed = group.row.fields.priority === undefined ? group.row.fields.ref?.text : undefined;
      const ref = names.take(refFrom(printed ?? '') ?? `S${index + 1}`);
      return [group, printed === undefined || printed === ref ? { ref } : { ref, printed }];
    }),
  );
}

function printedRef({ row }: Promised): string | null {
  return refFrom(row.fields.ref?.text ?? '');
}

function take(names: DistinctNames, { row }: Promised, wanted: string): GivenRef {
  const ref = names.take(wanted);
  const printed = row.fields.ref?.text;
  return printed === undefined || printed === ref ? { ref } : { ref, printed };
}

function codeOf(source: string): string {
  const code = refFrom(source) ?? NO_SOURCE;
  if (code.length <= LONGEST_CODE) return code;
  const initials = code.split(/[-.]+/).map((word) => word.slice(0, 1).toUpperCase());
  return initials.join('').slice(0, LONGEST_CODE);
}
