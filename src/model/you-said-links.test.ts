import { describe, expect, test } from 'vitest';
import { day } from './day.ts';
import { editionOf } from './edition.ts';
import type { Plan } from './library.ts';
import { aPlan, anAction } from './plan.fixture.ts';
import { measureSchema } from './schema/measure.ts';
import type { YouSaid } from './schema/you-said.ts';
import { linksOfEntry, youSaidOfPriority } from './you-said-links.ts';
import { anEntry } from './you-said.fixture.ts';

const measure = (id: string, priorities: string[]) => ({
  ...measureSchema.parse({ title: id, unit: 'percent', better: 'higher', priorities }),
  id,
});

const SEND: Plan = {
  ...aPlan({
    priorities: [
      { ref: '1', title: 'Plans' },
      { ref: '1a', title: 'Plans on time', parent: '1' },
      { ref: '2', title: 'Letters' },
    ],
    actions: [anAction({ ref: '1.1', priority: '1a' }), anAction({ ref: '2.1', priority: '2' })],
  }),
  id: 'send',
  measures: [measure('clear-letters', ['2'])],
};
const OTHER: Plan = { ...aPlan({ actions: [anAction({ ref: '1.1' })] }), id: 'other' };

function edition(youSaid: YouSaid[], plans: Plan[]) {
  const site = {
    name: 'Promises',
    area: 'Fernshire',
    notPersonal: [],
    publisher: 'The council',
    contact: { role: 'Someone' },
  };
  return editionOf(
    { site: { ...site, language: 'en-GB' }, glossary: [], prose: [], corrections: [], youSaid, plans },
    day('2026-02-13'),
  );
}

describe('what an entry names', () => {
  test('is found plan by plan, in each plan’s order, with the parts of the plan', () => {
    const entry = anEntry('a', {
      actions: ['other:1.1', 'send:2.1', 'send:1.1'],
      measures: ['send:clear-letters'],
    });
    const { plans } = edition([entry], [SEND, OTHER]);
    const found = linksOfEntry(entry, plans).map(({ one, actions, measures, priorities }) => [
      one.plan.id,
      actions.map(({ action }) => action.ref),
      measures.map((state) => state.measure.id),
      priorities.map(({ ref }) => ref),
    ]);
    expect(found).toEqual([
      ['send', ['1.1', '2.1'], ['clear-letters'], ['1a', '2']],
      ['other', ['1.1'], [], []],
    ]);
  });

  test('may leave the plan out where there is one alone', () => {
    const entry = anEntry('a', { actions: ['1.1'] });
    expect(linksOfEntry(entry, edition([entry], [SEND]).plans)).toHaveLength(1);
    expect(linksOfEntry(entry, edition([entry], [SEND, OTHER]).plans)).toEqual([]);
  });
});

test('a part of a plan has what was said of its own actions and measures, each once, and the part above it does not', () => {
  const entries = [
    anEntry('a', { actions: ['send:1.1'] }),
    anEntry('b', { actions: ['send:2.1'], measures: ['send:clear-letters'] }),
    anEntry('c', { measures: ['send:clear-letters'] }),
    anEntry('d', { actions: ['other:1.1'] }),
  ];
  const whole = edition(entries, [SEND, OTHER]);
  const [one] = whole.plans;
  const saidOf = (ref: string) => {
    const node = one?.tree.byRef.get(ref);
    if (one === undefined || node === undefined) throw new Error(`there is no part ${ref}`);
    return youSaidOfPriority(one, node, whole).map(({ id }) => id);
  };
  expect([saidOf('1'), saidOf('1a'), saidOf('2')]).toEqual([[], ['a'], ['b', 'c']]);
});
