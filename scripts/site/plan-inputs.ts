/**
 * Everything that decides the bytes of one plan's pages and files: where nothing of it has changed, they need not be made
 * again. More counts than need be, and never less: the whole software, every file of the content that is of no plan, and
 * every file of the plan and of any that it names or that names it.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Library, Plan } from '../../src/model/library.ts';
import type { Parts } from '../../src/publish/release.ts';
import type { WriteOrder } from './build-site.ts';
import { digestOfFiles, digestOfValue } from './digest.ts';
import { digestOfSoftware } from './publish-inputs.ts';

/** The folder of the content that holds the plans; the folder of the site that holds their pages has the same name. */
const PLANS = 'plans';

/** By the folder of the plan's pages: `plans/send`. */
export function planInputs(order: Omit<WriteOrder, 'verbose' | 'commit'>, { plans }: Library): Parts {
  const { content, today, site, base, withPdf } = order;
  const files = new Map(plans.map(({ id }) => [id, digestOfFiles(content, [path.posix.join(PLANS, id)])]));
  const shared = readdirSync(content).filter((name) => name !== PLANS && !name.startsWith('.'));
  const around = [
    digestOfSoftware(),
    digestOfFiles(content, shared.toSorted()),
    plans.map(outline),
    { today, site, base, withPdf },
  ];
  const digest = digestOfValue(around);
  const ties = tiesBetween(plans);
  return Object.fromEntries(
    plans.map(({ id }) => {
      const tied = [...(ties.get(id) ?? [])].toSorted();
      return [
        path.posix.join(PLANS, id),
        digestOfValue([digest, [id, ...tied].map((one) => files.get(one))]),
      ];
    }),
  );
}

/** What pages of other plans may say of a plan without being tied to it: that it is there, and what it is called. */
const outline = ({ id, title }: Plan): [string, string] => [id, title];

/** The other plans that each plan names (`other:1.2`, or the name that one had before), and those that name it. */
function tiesBetween(plans: readonly Plan[]): Map<string, Set<string>> {
  const ties = new Map(plans.map(({ id }) => [id, new Set<string>()]));
  for (const plan of plans) {
    const named = [...JSON.stringify(plan).matchAll(/"([^":\\\s]+):/g)].map(([, id = '']) => id);
    for (const id of [...named, ...plan.was]) {
      if (id === plan.id || !ties.has(id)) continue;
      ties.get(id)?.add(plan.id);
      ties.get(plan.id)?.add(id);
    }
  }
  return ties;
}
