import { readFileSync } from 'node:fs';
import { parseAtomFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { day } from '../model/day.ts';
import { answerChanges } from '../model/changes.ts';
import { aPlan, aReport, anAction } from '../model/plan.fixture.ts';
import { anEntry } from '../model/you-said.fixture.ts';
import { atomXml, type Feed } from './atom.ts';
import { editionFor, SITE } from './export.fixture.ts';
import { actionFeed, answerEntries, entriesOf, planFeed, siteFeed, type FeedOrder } from './feeds.ts';

const SCHEMA = readFileSync(new URL('../../tests/fixtures/schemas/atom.rng', import.meta.url), 'utf8');
const HOSTILE = 'Mend <b>this</b> & "that" ]]> \u0007\ud800 é 😀';

const order: FeedOrder = {
  site: SITE,
  today: day('2026-02-13'),
  whole: (address) => `https://promises.example${address}`,
  words: {
    siteTitle: ({ name }) => name,
    siteAbout: 'Everything',
    planTitle: (plan) => plan,
    planAbout: 'A plan',
    actionTitle: ({ title }) => title,
    actionAbout: 'A promise',
    sentence: (change) => `${change.kind}: ${'action' in change ? change.action.title : ''}`,
    ofPlan: (plan) => `In ${plan}.`,
  },
};

const made = aPlan({
  actions: [
    anAction({ ref: '1.1', title: HOSTILE, due: '2025-12' }),
    anAction({ ref: '1.2', added: '2025-09-01' }),
    anAction({ ref: '1.3' }),
  ],
  reports: [
    aReport('2025-06-30', { '1.1': { status: 'green' }, '1.2': { status: 'green' } }),
    aReport('2025-10-31', { '1.1': { status: 'amber' }, '1.2': { status: 'blue' } }),
  ],
});
const TODAY = '2026-02-13';
const [broken, , unreported] = made.actions;
if (broken === undefined || unreported === undefined) throw new Error('The plan has three actions.');

const one = editionFor(made, TODAY);
const entries = entriesOf(one, order);
const of = (ref: string) => entries.filter(({ action }) => action === ref);
const feeds: [string, Feed][] = [
  [
    'the site’s',
    siteFeed(
      [
        { plan: made, entries },
        { plan: { ...made, id: 'b' }, entries: [] },
      ],
      [],
      order,
    ),
  ],
  ['a plan’s', planFeed(one, entries, order)],
  ['an action’s', actionFeed(one, broken, of('1.1'), order)],
  ['the feed of an action of which nothing has changed', actionFeed(one, unreported, [], order)],
];

test.each(feeds)('%s keeps to the grammar of RFC 4287', async (_, feed) => {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: atomXml(feed) }],
    schema: [SCHEMA],
    extension: 'relaxng',
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});

test('a feed without its date breaks that grammar', async () => {
  const xml = atomXml(planFeed(one, entries, order)).replace(/<updated>[^<]*<\/updated>/, '');
  const { valid } = await validateXML({
    xml: [{ fileName: 'feed.xml', contents: xml }],
    schema: [SCHEMA],
    extension: 'relaxng',
  });
  expect(valid).toBe(false);
});

test('two readers that are not ours read every entry out of it again, whatever signs are in it', async () => {
  const feed = planFeed(one, entries, order);
  const plain = HOSTILE.replace('\u0007', '').replace('\ud800', '\ufffd');
  const titles = feed.entries.map(({ title }) => title.replace(HOSTILE, plain));
  const read = parseAtomFeed(atomXml(feed));
  expect(read.entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value))).toEqual(
    titles,
  );
  expect(read.entries?.map(({ updated }) => updated)).toEqual(
    feed.entries.map((entry) => `${entry.day}T00:00:00Z`),
  );
  const other = await new Parser().parseString(atomXml(feed));
  expect(other.items.map(({ title }) => title)).toEqual(titles);
  expect(other.items.map(({ link }) => link)).toEqual(feed.entries.map(({ page }) => page));
});

test('each change has one id, which is the same in every feed and every later build', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const later = entriesOf(editionFor(made, '2026-03-01'), { ...order, today: day('2026-03-01') });
  expect(later.slice(-entries.length).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  const elsewhere = entriesOf(one, { ...order, whole: (address) => `https://other.example${address}` });
  expect(elsewhere.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
});

test('a feed is as old as its newest change, and not as the build', () => {
  expect(planFeed(one, entries, order).updated).toBe('2026-01-01');
  expect(atomXml(planFeed(one, entries, order))).toBe(
    atomXml(
      planFeed(editionFor(made, '2026-02-20'), entriesOf(editionFor(made, '2026-02-20'), order), order),
    ),
  );
});

test('a long feed is cut, and never in the middle of a day', () => {
  const many = Array.from({ length: 150 }, (_, index) => anAction({ ref: `9.${index}`, due: '2025-12' }));
  const big = editionFor(aPlan({ actions: [...many, anAction({ ref: '1.1', due: '2024-12' })] }), TODAY);
  const all = entriesOf(big, order);
  expect(all.length).toBe(151);
  expect(planFeed(big, all, order).entries.length).toBe(150);
});

test('an answer to families is one entry of the site’s feed, though it be of two plans', () => {
  const entry = anEntry('nine-forms', { actions: ['a-plan:1.1'], published: '2026-01-05' });
  const answers = answerEntries(answerChanges([entry], day(TODAY)), order);
  const own = entriesOf({ ...one, changes: answerChanges([entry], day(TODAY)) }, order);
  expect(own.map(({ id }) => id)).toEqual(answers.map(({ id }) => id));
  const both = [made, { ...made, id: 'b' }].map((plan) => ({ plan, entries: own }));
  expect(siteFeed(both, answers, order).entries.map(({ page }) => page)).toEqual([
    'https://promises.example/you-said-we-did/nine-forms/',
  ]);
});
