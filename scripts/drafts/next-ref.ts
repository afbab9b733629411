import { compareRefs } from '../../src/model/refs.ts';

const LAST_NUMBER = /\d+(?=\D*$)/;

/**
 * The ref after the last one of a list: after 1.9 comes 1.10, after M14 comes M15. `taken` are refs that cannot be used,
 * also those that an action once had. Where the list is empty, the first under `above`: 3 gives 3.1.
 */
export function nextRef(siblings: readonly string[], taken: ReadonlySet<string>, above?: string): string {
  const last = siblings.toSorted(compareRefs).at(-1);
  let next = last === undefined ? `${above === undefined ? '' : `${above}.`}1` : after(last);
  while (taken.has(next)) next = after(next);
  return next;
}

function after(ref: string): string {
  return LAST_NUMBER.test(ref)
    ? ref.replace(LAST_NUMBER, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'))
    : `${ref}-2`;
}
