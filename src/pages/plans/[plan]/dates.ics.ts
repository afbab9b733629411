import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarOf, hasDates } from '../../../exports/calendar.ts';
import { icsText } from '../../../exports/ics.ts';
import type { PlanEdition } from '../../../model/edition.ts';
import { getEdition } from '../../_edition.ts';
import { calendarOrder } from '../../_follow.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getEdition();
  return plans.filter(hasDates).map((one) => ({ params: { plan: one.plan.id }, props: { one } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ one: PlanEdition }> = async ({ props: { one } }) =>
  new Response(icsText(calendarOf(one, calendarOrder(await getEdition()))), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
