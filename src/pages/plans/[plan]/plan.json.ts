import type { APIRoute, GetStaticPaths } from 'astro';
import { planJson } from '../../../exports/plan-json.ts';
import type { PlanEdition } from '../../../model/edition.ts';
import { getEdition } from '../../_edition.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getEdition();
  return plans.map((edition) => ({ params: { plan: edition.plan.id }, props: { edition } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: PlanEdition }> = async ({ props }) => {
  const { today } = await getEdition();
  return Response.json(planJson(props.edition, { today, base: import.meta.env.BASE_URL }));
};
