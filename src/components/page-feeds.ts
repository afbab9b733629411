import { actionsAddress, planAddress, planFeedAddress, SITE_FEED } from '../model/addresses.ts';
import type { Edition } from '../model/edition.ts';
import { FEED_WORDS, feedName, FOLLOW_PART } from '../words/en.ts';

/** The feeds that tell of what a page is about: of its action, of its plan, and of the whole site; the nearest first. */
export function feedsFor({ plans, site }: Edition, address: string): { title: string; address: string }[] {
  const ofSite = { title: feedName(FEED_WORDS.siteTitle(site)), address: SITE_FEED };
  const plan = plans.find((one) => address.startsWith(planAddress(one.plan.id)))?.plan;
  if (plan === undefined) return [ofSite];
  const actions = actionsAddress(plan.id);
  const isOfAction = address.startsWith(actions) && address !== actions;
  return [
    ...(isOfAction ? [{ title: feedName(FOLLOW_PART.actionFeed), address: `${address}feed.xml` }] : []),
    { title: feedName(FEED_WORDS.planTitle(plan.title)), address: planFeedAddress(plan.id) },
    ofSite,
  ];
}
