import type { APIRoute, GetStaticPaths } from 'astro';
import { actionFeed } from '../../../../../exports/feeds.ts';
import type { PlanEdition } from '../../../../../model/edition.ts';
import type { Action } from '../../../../../model/schema/action.ts';
import { getEdition } from '../../../../_edition.ts';
import { answerFeed, feedOrder, planEntries } from '../../../../_follow.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getEdition();
  return plans.flatMap((one) =>
    one.now.actions.map(({ action }) => ({
      params: { plan: one.plan.id, ref: action.ref },
      props: { one, action },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ one: PlanEdition; action: Action }> = async ({ props: { one, action } }) => {
  const order = feedOrder(await getEdition());
  return answerFeed(actionFeed(one, action, planEntries(one, order).byAction.get(action.ref) ?? [], order));
};
