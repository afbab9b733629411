import type { APIRoute } from 'astro';
import { planJsonSchemaFile } from '../../exports/plan-schema.ts';

export const GET: APIRoute = () => Response.json(planJsonSchemaFile());
