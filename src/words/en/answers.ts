import type { Counts, DateCounts } from '../../model/counts.ts';
import type { PlanKind, Rhythm } from '../../model/schema/plan.ts';
import { STANDINGS } from '../../model/standing.ts';
import type { Sentence } from '../sentence.ts';
import { counted } from './dates.ts';
import { standingInSentence } from './standing.ts';

/** What each kind of plan is called. */
export const PLAN_KIND: Record<PlanKind, string> = {
  'written-statement-of-action': 'Written statement of action',
  'priority-action-plan': 'Priority action plan',
  'accelerated-progress-plan': 'Accelerated progress plan',
  'post-inspection-plan': 'Post-inspection plan',
  'improvement-plan': 'Improvement plan',
  'management-action-table': 'Management action table',
  'performance-report': 'Performance report',
};

/** How often a plan promised to report: "every three months". */
export const RHYTHM: Record<Rhythm, string> = {
  month: 'every month',
  quarter: 'every three months',
  term: 'every school term',
  'half-year': 'every six months',
  year: 'every year',
};

/** "Did we do it?", answered in a sentence: "9 of 24 promises are complete. **4 are late.**" */
export function didWeDoIt(counts: Counts): Sentence {
  if (counts.total === 0) return ['This plan has no actions.'];
  const late =
    counts.late === 0 ? [] : [' ', { strong: `${counts.late} ${counts.late === 1 ? 'is' : 'are'} late.` }];
  return [completeSentence(counts), ...late];
}

/** "4 actions: 3 complete, 1 on track." */
export function countsInWords(counts: Counts, one = 'action'): string {
  if (counts.total === 0) return `No ${one}s.`;
  const parts = STANDINGS.filter((standing) => counts[standing] > 0).map(
    (standing) =>
      `${counts[standing]} ${standing === 'no-report' ? 'with no report yet' : standingInSentence(standing)}`,
  );
  return `${counted(counts.total, one)}: ${parts.join(', ')}.`;
}

/** What came of the dates: "12 dates were kept. 5 were missed. 7 have moved." Null where there were none to keep. */
export function datesInWords(dates: DateCounts): string | null {
  if (dates.kept + dates.missed + dates.moved === 0) return null;
  return [
    dates.kept === 0
      ? 'No first date was kept.'
      : `${counted(dates.kept, 'first date')} ${wasOrWere(dates.kept)} kept.`,
    `${dates.missed === 0 ? 'None' : dates.missed} ${wasOrWere(dates.missed)} missed.`,
    `${dates.moved === 0 ? 'None' : dates.moved} ${dates.moved > 1 ? 'have' : 'has'} moved.`,
  ].join(' ');
}

function completeSentence({ total, complete }: Counts): string {
  if (complete === total)
    return total === 1 ? 'The one promise is complete.' : `All ${total} promises are complete.`;
  if (complete === 0)
    return total === 1 ? 'The one promise is not complete.' : `None of the ${total} promises is complete.`;
  return `${complete} of ${counted(total, 'promise')} ${complete === 1 ? 'is' : 'are'} complete.`;
}

const wasOrWere = (count: number): string => (count > 1 ? 'were' : 'was');
