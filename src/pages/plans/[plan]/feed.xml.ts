import type { APIRoute, GetStaticPaths } from 'astro';
import { planFeed } from '../../../exports/feeds.ts';
import type { PlanEdition } from '../../../model/edition.ts';
import { getEdition } from '../../_edition.ts';
import { answerFeed, feedOrder, planEntries } from '../../_follow.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getEdition();
  return plans.map((one) => ({ params: { plan: one.plan.id }, props: { one } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ one: PlanEdition }> = async ({ props: { one } }) => {
  const order = feedOrder(await getEdition());
  return answerFeed(planFeed(one, planEntries(one, order).all, order));
};
