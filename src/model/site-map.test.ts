import { expect, test } from 'vitest';
import { day } from './day.ts';
import { editionOf, type Edition } from './edition.ts';
import type { Plan } from './library.ts';
import { aMeasure } from './measure.fixture.ts';
import { aPlan, anAction } from './plan.fixture.ts';
import { siteSchema } from './schema/site.ts';
import { addressesOf, movedAddresses } from './site-map.ts';

const site = siteSchema.parse({
  name: 'S',
  area: 'A',
  publisher: 'P',
  contact: { role: 'R', email: 'r@example.org' },
});

const edition = (...plans: Plan[]): Edition =>
  editionOf({ site, glossary: [], prose: [], youSaid: [], corrections: [], plans }, day('2025-06-01'));

test('each page has one address, and it is a whole path', () => {
  const found = addressesOf(
    edition(aPlan({ actions: [anAction({ ref: '1.1' }), anAction({ ref: '1.10' })] })),
  );
  expect(new Set(found).size).toBe(found.length);
  expect(found.filter((address) => !/^\/(?:.*\/)?$/.test(address))).toEqual([]);
  expect(found).toContain('/plans/a-plan/actions/1.10/');
});

test('the address of a ref that an action had before leads to it', () => {
  const plan = aPlan({ actions: [anAction({ ref: '2.6', was: ['2.7'] })] });
  expect(movedAddresses(edition(plan))).toEqual([
    { from: '/plans/a-plan/actions/2.7/', to: '/plans/a-plan/actions/2.6/' },
  ]);
});

test('a measure has its page, and the ids that it had before lead to it', () => {
  const measures = [{ ...aMeasure({ was: ['old-wait'] }), id: 'wait' }];
  const plan = { ...aPlan({}), measures };
  expect(addressesOf(edition(plan))).toContain('/plans/a-plan/measures/wait/');
  expect(movedAddresses(edition(plan))).toEqual([
    { from: '/plans/a-plan/measures/old-wait/', to: '/plans/a-plan/measures/wait/' },
  ]);
  expect(addressesOf(edition(aPlan({})))).not.toContain('/plans/a-plan/measures/');
});

test('a ref that another action has now is that action’s', () => {
  const plan = aPlan({ actions: [anAction({ ref: '2.6', was: ['2.7'] }), anAction({ ref: '2.7' })] });
  expect(movedAddresses(edition(plan))).toEqual([]);
});

test('every address of a plan leads on from the id that it had before, earlier refs too', () => {
  const plan = aPlan({ actions: [anAction({ ref: '2.6', was: ['2.7'] })] }, { was: ['old'] });
  const moved = new Map(movedAddresses(edition(plan)).map(({ from, to }) => [from, to]));
  expect(moved.get('/plans/old/')).toBe('/plans/a-plan/');
  expect(moved.get('/plans/old/actions/2.6/')).toBe('/plans/a-plan/actions/2.6/');
  expect(moved.get('/plans/old/actions/2.7/')).toBe('/plans/a-plan/actions/2.6/');
});
