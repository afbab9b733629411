import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPE, PLAN_FILES, type Form } from '../../../exports/plan-files.ts';
import type { PlanEdition } from '../../../model/edition.ts';
import { planFile } from '../../_data.ts';
import { getEdition } from '../../_edition.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getEdition();
  return plans.flatMap((edition) =>
    PLAN_FILES.map(({ name, form }) => ({
      params: { plan: edition.plan.id, file: name },
      props: { edition, form },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: PlanEdition; form: Form }, { plan: string; file: string }> = async ({
  props: { edition, form },
  params: { file },
}) =>
  new Response(Buffer.from(await planFile(edition, file)), { headers: { 'content-type': MEDIA_TYPE[form] } });
