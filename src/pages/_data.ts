import { PLAN_FILES, type ExportOrder, type Form } from '../exports/plan-files.ts';
import type { PlanEdition } from '../model/edition.ts';
import { EXPORT_WORDS } from '../words/en.ts';
import { getEdition } from './_edition.ts';

type MadeFiles = Map<string, Promise<Uint8Array>>;

/** Each file is made once a build: its own address answers with it, and other pages say how large it is. */
const made = new WeakMap<PlanEdition, MadeFiles>();

/** The bytes of one of a plan's files, by its name. */
export async function planFile(edition: PlanEdition, name: string): Promise<Uint8Array> {
  const files: MadeFiles = made.get(edition) ?? new Map<string, Promise<Uint8Array>>();
  made.set(edition, files);
  const bytes = files.get(name) ?? makeFile(edition, name);
  files.set(name, bytes);
  return bytes;
}

/** Every file of a plan, as a list of links has it. */
export async function filesOf(edition: PlanEdition): Promise<{ name: string; form: Form; bytes: number }[]> {
  return Promise.all(
    PLAN_FILES.map(async ({ name, form }) => ({
      name,
      form,
      bytes: (await planFile(edition, name)).length,
    })),
  );
}

async function makeFile(edition: PlanEdition, name: string): Promise<Uint8Array> {
  const { site, today } = await getEdition();
  const file = PLAN_FILES.find((one) => one.name === name);
  if (file === undefined) throw new Error(`A plan has no file ${name}.`);
  const order: ExportOrder = { edition, site, today, base: import.meta.env.BASE_URL, words: EXPORT_WORDS };
  return file.make(order);
}
