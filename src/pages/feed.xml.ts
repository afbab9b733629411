import type { APIRoute } from 'astro';
import { answerEntries, siteFeed } from '../exports/feeds.ts';
import { getEdition } from './_edition.ts';
import { answerFeed, feedOrder, planEntries } from './_follow.ts';

export const GET: APIRoute = async () => {
  const edition = await getEdition();
  const order = feedOrder(edition);
  const plans = edition.plans.map((one) => ({ plan: one.plan, entries: planEntries(one, order).all }));
  return answerFeed(siteFeed(plans, answerEntries(edition.answersGiven, order), order));
};
