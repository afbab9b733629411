import { PLAN_FILES, type ExportOrder, type Form } from '../exports/plan-files.ts';
import type { PlanEdition } from '../model/edition.ts';
import { bytesTakenOver } from '../reader/taken-over.ts';
import { EXPORT_WORDS } from '../words/en.ts';
import { getEdition } from './_edition.ts';

/** A plan's files by name: made once a build, for their own addresses and for the pages that say how large they are. */
type Files = ReadonlyMap<string, Uint8Array>;

const made = new WeakMap<PlanEdition, Promise<Files>>();

/** The bytes of one of a plan's files, by its name. */
export async function planFile(edition: PlanEdition, name: string): Promise<Uint8Array> {
  const bytes = (await filesFor(edition)).get(name);
  if (bytes === undefined) throw new Error(`A plan has no file ${name}.`);
  return bytes;
}

/** Every file of a plan, as a list of links has it. */
export async function filesOf(edition: PlanEdition): Promise<{ name: string; form: Form; bytes: number }[]> {
  return Promise.all(
    PLAN_FILES.map(async ({ name, form }) => ({ name, form, bytes: await bytesOf(edition, name) })),
  );
}

async function bytesOf(edition: PlanEdition, name: string): Promise<number> {
  return bytesTakenOver(edition.plan.id, name) ?? (await planFile(edition, name)).length;
}

async function filesFor(edition: PlanEdition): Promise<Files> {
  const files = made.get(edition) ?? makeFiles(edition);
  made.set(edition, files);
  return files;
}

/** All of them from one order, so that what they have in common is worked out once. */
async function makeFiles(edition: PlanEdition): Promise<Files> {
  const { site, today } = await getEdition();
  const order: ExportOrder = { edition, site, today, base: import.meta.env.BASE_URL, words: EXPORT_WORDS };
  return new Map(
    await Promise.all(PLAN_FILES.map(async ({ name, make }) => [name, await make(order)] as const)),
  );
}
