import type { z } from 'zod';
import type { planSchema } from '../model/schema/plan.ts';
import type { Warning } from './account.ts';
import { idFrom } from './names.ts';
import type { Cell } from './source.ts';

/** One lead of a plan, as content writes it. */
export type LeadDraft = NonNullable<z.input<typeof planSchema>['leads']>[number];

/** Who leads a plan, and which of them each cell names. */
export interface Leads {
  readonly leads: readonly LeadDraft[];
  readonly idsOf: ReadonlyMap<Cell, readonly string[]>;
  readonly warnings: readonly Warning[];
}

/** Initials or a short form in capitals: "GB", "CMC", "SSIF". */
const CODE = /^[A-Z][A-Z0-9&]{0,6}$/;
const ROLE_WORDS =
  /\b(?:adviser|advisor|agency|area|assistant|authority|board|care|chair|chief|commissioner|commissioning|committee|coordinator|co-ordinator|council|deputy|designated|director|education|executive|families|forum|group|head|health|inclusion|lead|leader|leaders|local|manager|network|nhs|nurse|nursing|offer|office|officer|officers|partnership|principal|programme|project|psychologist|school|schools|send|senior|service|services|social|specialist|steering|team|trust|workstream)\b/i;
const PERSON = /^(?:(?:Mrs?|Ms|Miss|Dr|Cllr)\.? )?\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;

/** True where a text is a person's name and no role: "Jo Bloggs". It is told from its capitals, and may be wrong. */
export function looksLikePerson(text: string): boolean {
  return PERSON.test(text) && !ROLE_WORDS.test(text);
}

/** Names the leads of a plan after the cells that name them, and asks for a role where a code or a person stands. */
export function readLeads(cells: readonly Cell[]): Leads {
  const named = cells.map((cell) => ({ cell, names: splitLeads(cell.text) }));
  const names = new Map<string, Cell>();
  for (const { cell, names: those } of named)
    for (const name of those) if (!names.has(name)) names.set(name, cell);
  const ids = idsFor([...names.keys()]);
  const leads = new Map<string, LeadDraft>();
  for (const [name, id] of ids) {
    const known = leads.get(id);
    if (known === undefined) leads.set(id, { id, role: name, also: CODE.test(name) ? [name] : [] });
    else known.also = [...(known.also ?? []), name];
  }
  return {
    leads: [...leads.values()],
    idsOf: new Map(named.map(({ cell, names: those }) => [cell, idsIn(those, ids)])),
    warnings: aboutLeads(names),
  };
}

/** The leads that a cell names: "GB/CM" is two, "Director of Nursing and Quality" one. */
export function splitLeads(text: string): string[] {
  const lines = text.split(/\n|;|\s\/\s/).map((part) => part.trim());
  return lines.filter((line) => line !== '').flatMap(splitCodes);
}

function splitCodes(line: string): string[] {
  const parts = line.split(/[/,+&]|\band\b/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => CODE.test(part)) ? parts : [line];
}

/** Spellings with one id are one lead; a name without letters for an id has a number. */
function idsFor(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name, index) => [name, idFrom(name) ?? `lead-${index + 1}`]));
}

function idsIn(names: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
}

/** One warning for all codes: a plan may have many, and what to do is the same for each. */
function aboutLeads(names: ReadonlyMap<string, Cell>): Warning[] {
  const codes = [...names].filter(([name]) => CODE.test(name));
  const people = [...names].filter(([name]) => looksLikePerson(name));
  return [
    ...(codes.length === 0 ? [] : [aboutCodes(codes)]),
    ...people.map(([name, { line }]) => ({
      line,
      message: `"${name}" may be a person's name. In plan.mdx, under "leads", write the role instead.`,
    })),
  ];
}

function aboutCodes(codes: readonly (readonly [string, Cell])[]): Warning {
  const list = codes.map(([code]) => code).join(', ');
  return {
    line: codes[0]?.[1].line ?? null,
    message: `These leads are codes: ${list}. In plan.mdx, under "leads", write the role that each stands for.`,
  };
}
