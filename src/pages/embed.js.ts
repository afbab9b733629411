import type { APIRoute } from 'astro';
import { EMBED_SCRIPT } from '../exports/embed-script.ts';

export const GET: APIRoute = () =>
  new Response(EMBED_SCRIPT, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
