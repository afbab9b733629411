import type { Edition } from '../model/edition.ts';

/** `/build.json`: what the site was built from. Nothing in it depends on the clock or the machine. */
export interface BuildJson {
  /** The commit of the content folder; null where it is not kept in git. */
  commit: string | null;
  today: string;
  counts: {
    plans: number;
    priorities: number;
    actions: number;
    milestones: number;
    measures: number;
    reports: number;
    youSaid: number;
    terms: number;
  };
}

/** What an edition holds, with the commit that its content stood at. */
export function buildJson({ today, plans, youSaid, glossary }: Edition, commit: string | null): BuildJson {
  const total = (count: (plan: Edition['plans'][number]) => number): number =>
    plans.reduce((sum, plan) => sum + count(plan), 0);
  return {
    commit,
    today,
    counts: {
      plans: plans.length,
      priorities: total(({ plan }) => plan.priorities.length),
      actions: total(({ counts }) => counts.total),
      milestones: total(({ milestoneCounts }) => milestoneCounts.total),
      measures: total(({ plan }) => plan.measures.length),
      reports: total(({ reports }) => reports.length),
      youSaid: youSaid.length,
      terms: glossary.length,
    },
  };
}
