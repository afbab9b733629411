import type { APIRoute } from 'astro';
import { underBase } from '../model/addresses.ts';
import { robotsText } from '../exports/site-map.ts';

export const GET: APIRoute = ({ site }) => {
  const map = underBase(import.meta.env.BASE_URL, '/sitemap-index.xml');
  return new Response(robotsText(site === undefined ? null : new URL(map, site).href));
};
