import type { Lead, PlanFacts } from './schema/plan.ts';

/** Finds a plan's lead by its id, role, or any of the other names by which its documents call it; null where none has that name. */
export function leadFinder(plan: Pick<PlanFacts, 'leads'>): (name: string) => Lead | null {
  const byName = new Map<string, Lead>();
  for (const lead of plan.leads) {
    for (const name of [lead.id, lead.role, ...lead.also]) {
      if (!byName.has(fold(name))) byName.set(fold(name), lead);
    }
  }
  return (name) => byName.get(fold(name)) ?? null;
}

/** How a lead's names are compared: without regard to case and spacing. */
function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
