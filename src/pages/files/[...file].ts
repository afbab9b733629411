import type { APIRoute, GetStaticPaths } from 'astro';
import { answer, contentFile, filesIn } from '../_files.ts';

export const getStaticPaths = (() =>
  filesIn('files').map((file) => ({
    params: { file: file.path.slice('files/'.length) },
    props: { path: file.path },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = ({ props }) => {
  const file = contentFile(props.path);
  return file === null ? new Response(null, { status: 404 }) : answer(file);
};
