import type { Day } from './day.ts';
import type { YouSaid } from './schema/you-said.ts';

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
