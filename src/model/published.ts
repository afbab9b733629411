import type { Day } from './day.ts';
import type { Library, Plan } from './library.ts';
import type { Measure } from './schema/measure.ts';
import type { YouSaid } from './schema/you-said.ts';

/**
 * The library without what is to be published only after `today`: a report, a reading or an answer to
 * families that is handed in beforehand is in no page, feed, file or index until its day. An answer's
 * own date counts as such a day: nothing was done before it was done.
 */
export function publishedBy(library: Library, today: Day): Library {
  const isOut = ({ published }: { published?: Day | undefined }): boolean =>
    published === undefined || published <= today;
  const measureOf = (measure: Measure): Measure => ({
    ...measure,
    readings: measure.readings.filter(isOut),
    service: measure.service.map((service) => ({ ...service, readings: service.readings.filter(isOut) })),
  });
  const planOf = (plan: Plan): Plan => ({
    ...plan,
    reports: plan.reports.filter(isOut),
    measures: plan.measures.map(measureOf),
  });
  return {
    ...library,
    youSaid: library.youSaid.filter(isOut).flatMap((entry) => answeredBy(entry, today)),
    plans: library.plans.map(planOf),
  };
}

/** An entry with the answers that have been given by a day; none where there is no answer yet. */
function answeredBy(entry: YouSaid, today: Day): YouSaid[] {
  const response = entry.response.filter(({ date }) => date === undefined || date <= today);
  return response.length === 0 ? [] : [{ ...entry, response }];
}
