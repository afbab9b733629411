/** What the site's feeds hold: the changes of a plan, of one of its actions, and of everything. */
import * as address from '../model/addresses.ts';
import { changeKey } from '../model/change-key.ts';
import { newestFirst, type AnswerAdded, type Change } from '../model/changes.ts';
import type { Day } from '../model/day.ts';
import type { PlanEdition } from '../model/edition.ts';
import type { Plan } from '../model/library.ts';
import type { Action } from '../model/schema/action.ts';
import type { Site } from '../model/schema/site.ts';
import type { Feed, FeedEntry } from './atom.ts';
import { lastingId } from './lasting-id.ts';

/** The words of the feeds, in the language of the site. */
export interface FeedWords {
  siteTitle: (site: Site) => string;
  siteAbout: string;
  planTitle: (plan: string) => string;
  planAbout: string;
  actionTitle: (action: Action) => string;
  actionAbout: string;
  /** One change as one plain sentence. */
  sentence: (change: Change, plan: string) => string;
  /** Of which plan a change is. */
  ofPlan: (plan: string) => string;
}

/** What a feed is made from. */
export interface FeedOrder {
  site: Site;
  today: Day;
  /** The whole address of a page of the site. */
  whole: (address: string) => string;
  words: FeedWords;
}

/**
 * How many entries a longer feed is cut to. The day that they end in is told whole: a program that looks once a day
 * would never hear of the rest of a day on which very much changed.
 */
const ENOUGH = 100;

/** One change as an entry, with the ref of the action that it is of; null where it is of none. */
export interface ChangeEntry extends FeedEntry {
  action: string | null;
}

/** Every change of a plan as an entry, newest first. */
export function entriesOf({ plan, changes }: PlanEdition, { site, whole, words }: FeedOrder): ChangeEntry[] {
  const times = new Map<string, number>();
  return changes.map((change) => {
    const key = changeKey(change);
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    // An answer may be of several plans, and is one answer in the feed of each.
    const of = change.kind === 'answer-added' ? [] : [plan.id];
    return {
      id: lastingId([site.area, ...of, key, ...(time === 0 ? [] : [String(time)])]),
      day: change.day,
      title: words.sentence(change, plan.id),
      summary: null,
      page: whole(pageOf(change, plan.id)),
      kind: change.kind,
      action: 'action' in change ? change.action.ref : null,
    };
  });
}

/** Every answer to families as an entry, whatever plan it is of or none, newest first. */
export function answerEntries(
  answers: readonly AnswerAdded[],
  { site, whole, words }: FeedOrder,
): FeedEntry[] {
  return answers.map((change) => ({
    id: lastingId([site.area, changeKey(change)]),
    day: change.day,
    title: words.sentence(change, ''),
    summary: null,
    page: whole(address.youSaidAddress(change.entry.id)),
    kind: change.kind,
  }));
}

/** What changed in a plan. */
export function planFeed({ plan }: PlanEdition, entries: readonly FeedEntry[], order: FeedOrder): Feed {
  return {
    ...madeBy(order, [plan.id]),
    title: order.words.planTitle(plan.title),
    subtitle: order.words.planAbout,
    self: order.whole(address.planFeedAddress(plan.id)),
    page: order.whole(address.changesAddress(plan.id)),
    entries: newest(entries),
    updated: entries[0]?.day ?? firstDay(plan, order),
  };
}

/** What changed of one action. None of it is cut. */
export function actionFeed(
  { plan }: PlanEdition,
  action: Action,
  entries: readonly FeedEntry[],
  order: FeedOrder,
): Feed {
  return {
    ...madeBy(order, [plan.id, action.ref]),
    title: order.words.actionTitle(action),
    subtitle: order.words.actionAbout,
    self: order.whole(address.actionFeedAddress(plan.id, action.ref)),
    page: order.whole(address.actionAddress(plan.id, action.ref)),
    entries,
    updated: entries[0]?.day ?? firstDay(plan, order),
  };
}

/** What changed in any plan, and what families were told: `answers`, each once. */
export function siteFeed(
  plans: readonly { plan: Plan; entries: readonly FeedEntry[] }[],
  answers: readonly FeedEntry[],
  order: FeedOrder,
): Feed {
  const ofPlans = plans.flatMap(({ plan, entries: its }) =>
    newest(its)
      .filter(({ kind }) => kind !== 'answer-added')
      .map((entry) => ({
        ...entry,
        summary: plans.length > 1 ? order.words.ofPlan(plan.title) : null,
      })),
  );
  const entries = newestFirst([...ofPlans, ...newest(answers)]);
  return {
    ...madeBy(order, []),
    title: order.words.siteTitle(order.site),
    subtitle: order.words.siteAbout,
    self: order.whole(address.SITE_FEED),
    page: order.whole(address.HOME),
    entries: newest(entries),
    updated: entries[0]?.day ?? order.today,
  };
}

function pageOf(change: Change, plan: string): string {
  if ('measure' in change) return address.measureAddress(plan, change.measure.id);
  if ('action' in change) return address.actionAddress(plan, change.action.ref);
  return change.kind === 'answer-added' ? address.youSaidAddress(change.entry.id) : address.CORRECTIONS;
}

function madeBy({ site }: FeedOrder, names: readonly string[]): Pick<Feed, 'id' | 'author' | 'language'> {
  return { id: lastingId([site.area, ...names]), author: site.publisher, language: site.language };
}

/** A feed in which nothing has happened yet is as old as its plan. */
function firstDay({ versions }: Plan, { today }: FeedOrder): Day {
  return [...versions.map(({ date }) => date), today].toSorted()[0] ?? today;
}

function newest<Entry extends FeedEntry>(entries: readonly Entry[]): Entry[] {
  const last = entries[ENOUGH - 1]?.day;
  return last === undefined ? [...entries] : entries.filter(({ day }) => day >= last);
}
