/** What `npm run new` writes: which file, and what it says, or why there can be no such file. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteFile, type DraftFile } from '../../src/importers/draft-files.ts';
import {
  actionFile,
  measureFile,
  planFile,
  planFolder,
  reportFile,
  SITE_FILE,
  youSaidFile,
} from '../../src/model/content-files.ts';
import type { Day } from '../../src/model/day.ts';
import type { Library, Plan } from '../../src/model/library.ts';
import { nearest } from '../../src/model/nearest.ts';
import { compareRefs } from '../../src/model/refs.ts';
import { id as idSchema, ref as refSchema } from '../../src/model/schema/fields.ts';
import { schemaComment } from '../../src/reader/editor-schema.ts';
import { dayWords } from '../../src/words/en.ts';
import { formOf } from './form.ts';
import { nextRef } from './next-ref.ts';
import { planForm } from './plan-form.ts';
import { openActions, reportForm } from './report-form.ts';

/** What can be made. */
export const DRAFTS = ['plan', 'action', 'report', 'measure', 'you-said'] as const;
export type DraftKind = (typeof DRAFTS)[number];

/** What was typed; each is undefined where it was not. */
export interface Asked {
  plan?: string | undefined;
  id?: string | undefined;
  ref?: string | undefined;
  title?: string | undefined;
  kind?: string | undefined;
  priority?: string | undefined;
  theme?: string | undefined;
  actions?: string | undefined;
  'as-at'?: Day | undefined;
}

/** What the draft is made from. */
export interface Ground {
  content: string;
  library: Library | null;
  today: Day;
}

/** Thrown where there can be no such file; its message is for whoever typed the command. */
export class NoDraft extends Error {
  /** Whether the command was typed wrongly, rather than refused. */
  readonly wrongUse: boolean;

  constructor(message: string, wrongUse = true) {
    super(message);
    this.name = 'NoDraft';
    this.wrongUse = wrongUse;
  }
}

/** Which options go with each kind: the first of them it cannot do without. */
const TAKES: Readonly<Record<DraftKind, { needed: (keyof Asked)[]; may: (keyof Asked)[] }>> = {
  plan: { needed: ['plan'], may: ['title', 'kind'] },
  action: { needed: ['plan'], may: ['ref', 'title', 'priority'] },
  report: { needed: ['plan'], may: ['as-at', 'actions', 'title'] },
  measure: { needed: ['plan', 'id'], may: ['title'] },
  'you-said': { needed: ['id'], may: ['theme'] },
};

/** The files that the draft is made of. Throws {@link NoDraft}. */
export function makeDraft(kind: DraftKind, asked: Asked, ground: Ground): DraftFile[] {
  refuseOptions(kind, asked);
  switch (kind) {
    case 'plan':
      return newPlan(asked, ground);
    case 'action':
      return [newAction(asked, planOf(asked, ground))];
    case 'report':
      return [newReport(asked, planOf(asked, ground), ground.today)];
    case 'measure': {
      const plan = planOf(asked, ground);
      const id = named('--id', asked.id);
      return [draft(measureFile(plan.id, id), formOf('measure', { title: asked.title }))];
    }
    case 'you-said':
      return [draft(youSaidFile(named('--id', asked.id)), formOf('you-said', { theme: asked.theme }))];
  }
}

function refuseOptions(kind: DraftKind, asked: Asked): void {
  const { needed, may } = TAKES[kind];
  const missing = needed.find((name) => asked[name] === undefined);
  if (missing !== undefined) {
    const example = missing === 'plan' ? '--plan send-2026' : '--id waiting-times';
    throw new NoDraft(`npm run new -- ${kind} needs --${missing}. Type it as ${example}.`);
  }
  const given = (Object.keys(asked) as (keyof Asked)[]).filter((name) => asked[name] !== undefined);
  const extra = given.find((name) => !needed.includes(name) && !may.includes(name));
  if (extra === undefined) return;
  const taken = [...needed, ...may].map((name) => `--${name}`).join(', ');
  throw new NoDraft(`--${extra} is not for npm run new -- ${kind}, which takes ${taken}.`);
}

function newPlan({ plan, title, kind }: Asked, { content }: Ground): DraftFile[] {
  const id = named('--plan', plan);
  if (existsSync(path.join(content, planFolder(id)))) {
    throw new NoDraft(`${planFolder(id)} is there already. Name another with --plan.`, false);
  }
  const site = existsSync(path.join(content, SITE_FILE)) ? [] : [siteFile()];
  return [
    { path: planFile(id), text: planForm({ title, kind }) },
    ...site.map(({ path: file, text }) => draft(file, text)),
  ];
}

function newAction({ ref, title, priority }: Asked, plan: Plan): DraftFile {
  if (priority !== undefined)
    known(
      '--priority',
      priority,
      plan.priorities.map((one) => one.ref),
    );
  const siblings = plan.actions.filter((action) => priority === undefined || action.priority === priority);
  const taken = new Set(plan.actions.flatMap((action) => [action.ref, ...action.was]));
  const its =
    ref ??
    nextRef(
      siblings.map((action) => action.ref),
      taken,
      priority,
    );
  if (!refSchema().safeParse(its).success) {
    throw new NoDraft(`--ref ${its} is not a ref. Type letters, digits, dots and hyphens, as 1.10.`);
  }
  if (taken.has(its)) {
    const free = nextRef([its], taken);
    throw new NoDraft(`The plan ${plan.id} has, or had, an action ${its}. ${free} is free.`, false);
  }
  return draft(actionFile(plan.id, its), formOf('action', { ref: its, title, priority }));
}

function newReport(asked: Asked, plan: Plan, today: Day): DraftFile {
  const asAt = asked['as-at'] ?? today;
  if (asAt > today) {
    throw new NoDraft(`${dayWords(asAt)} is still to come. A report is of a day that has been.`);
  }
  const open = openActions(plan, asAt);
  if (asked.actions === undefined) return reportDraft(plan, asAt, open, asked.title);
  const refs = asked.actions.split(',').map((ref) => ref.trim());
  for (const ref of refs)
    known(
      '--actions',
      ref,
      plan.actions.map((action) => action.ref),
    );
  const closed = refs.find((ref) => !open.some(({ action }) => action.ref === ref));
  if (closed !== undefined) {
    throw new NoDraft(
      `Action ${closed} is not open on ${dayWords(asAt)}: it is complete, withdrawn or not yet added.`,
    );
  }
  const chosen = open.filter(({ action }) => refs.includes(action.ref));
  return reportDraft(plan, asAt, chosen, asked.title);
}

function reportDraft(
  plan: Plan,
  asAt: Day,
  actions: ReturnType<typeof openActions>,
  title?: string,
): DraftFile {
  return draft(reportFile(plan.id, asAt), reportForm(plan, asAt, actions, title));
}

function draft(file: string, text: string): DraftFile {
  return { path: file, text: schemaComment(file) + text };
}

function planOf({ plan: id = '' }: Asked, { content, library }: Ground): Plan {
  if (library === null) {
    throw new NoDraft(
      `${content} cannot be read. Type npm run check -- --content ${content} and mend what it finds.`,
      false,
    );
  }
  const found = library.plans.find((plan) => plan.id === id);
  if (found !== undefined) return found;
  known(
    '--plan',
    id,
    library.plans.map((plan) => plan.id),
  );
  throw new NoDraft(`There is no plan ${id}.`);
}

/** Refuses a name that is not among those that there are, with the nearest one. */
function known(option: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const meant = nearest(name, names);
  const few = names.toSorted(compareRefs).slice(0, 12);
  const more = names.length > few.length ? ` and ${names.length - few.length} more` : '';
  const hint =
    meant !== null
      ? `Did you mean ${meant}?`
      : names.length === 0
        ? 'There are none yet.'
        : `There are ${few.join(', ')}${more}.`;
  throw new NoDraft(`${option} ${name} is not there. ${hint}`);
}

/** An id that can be an address. */
function named(option: string, given = ''): string {
  if (idSchema().safeParse(given).success) return given;
  throw new NoDraft(`${option} ${given} is not an id. Type small letters, digits and hyphens, as send-2026.`);
}
