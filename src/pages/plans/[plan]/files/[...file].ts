import type { APIRoute, GetStaticPaths } from 'astro';
import { answer, contentFile, filesIn } from '../../../_files.ts';
import { getEdition } from '../../../_edition.ts';
import { planFolder } from '../../../../model/content-files.ts';

export const getStaticPaths = (async () => {
  const { plans } = await getEdition();
  return plans.flatMap(({ plan }) => {
    const folder = `${planFolder(plan.id)}/files`;
    return filesIn(folder).map((file) => ({
      params: { plan: plan.id, file: file.path.slice(folder.length + 1) },
      props: { path: file.path },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const file = contentFile(props.path);
  return file === null ? new Response(null, { status: 404 }) : answer(file);
};
