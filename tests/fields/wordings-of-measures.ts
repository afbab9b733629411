import { actionAddress, measureAddress, priorityAddress } from '../../src/model/addresses.ts';
import { lastRevisions } from '../../src/model/measure-state.ts';
import type { Measure, Reading } from '../../src/model/schema/measure.ts';
import {
  benchmarkWords,
  figureCell,
  GOOD,
  MEASURE_PAGE,
  NO_FIGURE_MEANS,
  QUESTION,
  readingNotes,
  riskWords,
  serviceFigure,
  serviceNotes,
  statedWords,
  trendWords,
} from '../../src/words/en.ts';
import { inMeasures, on, placed, type Wordings } from './expected.ts';

/** Expects words of each measure on its own page. */
const own = (words: (measure: Measure, plan: string) => readonly (string | null | undefined)[]) =>
  inMeasures(({ plan, measure }) => on(measureAddress(plan, measure.id), words(measure, plan)));

/** Expects words of each of the council's own counts. */
const ofService = (words: (reading: Reading) => string | null) =>
  own(({ service }) => service.flatMap(({ readings }) => readings.map(words)));

/** How pages word what a measure says by choice, by name or by link. */
export const WORDINGS_OF_MEASURES: Wordings = {
  'measure.asks': own(({ asks }) => [asks && QUESTION[asks]]),
  'measure.unit': own((measure) => {
    const latest = lastRevisions(measure.readings).at(-1);
    return [latest && statedWords(latest.reading, measure)];
  }),
  'measure.better': own(({ better }) => [GOOD[better]]),
  'measure.decimals': own((measure) =>
    measure.decimals === undefined
      ? []
      : lastRevisions(measure.readings)
          .map(({ reading }) => reading.value !== undefined && figureCell(reading.value, measure))
          .filter((words) => words !== false),
  ),
  'measure.countsPeople': own(({ countsPeople }) => [countsPeople === true ? MEASURE_PAGE.smallWords : null]),
  'measure.readings[].suppressed': own(({ readings }) =>
    readings.map(({ suppressed }) => (suppressed === true ? NO_FIGURE_MEANS.suppressed : null)),
  ),
  'measure.readings[].notApplicable': own(({ readings }) =>
    readings.map(({ notApplicable }) => (notApplicable === true ? NO_FIGURE_MEANS.notApplicable : null)),
  ),
  'measure.readings[].revises': own((measure) =>
    lastRevisions(measure.readings).flatMap((standing) =>
      standing.revised.length === 0 ? [] : [readingNotes(standing, measure).join(' ')],
    ),
  ),
  'measure.comparators[].name': own(({ comparators }) => comparators.map(({ name }) => name)),
  'measure.priorities[]': own(({ priorities }, plan) => priorities.map((ref) => priorityAddress(plan, ref))),
  'measure.actions[]': own(({ actions }, plan) =>
    placed(actions, plan).map((action) => actionAddress(action.plan, action.ref)),
  ),
  'measure.risks[].ref': own(({ risks }) => risks.map(({ ref }) => ref)),
  'measure.risks[].level': own(({ risks }) => risks.map((risk) => risk.level && riskWords(risk))),
  'measure.risks[].trend': own(({ risks }) => risks.map((risk) => risk.trend && riskWords(risk))),
  'measure.service[].developing': own(({ service }) =>
    service.map(({ developing }) => (developing === true ? MEASURE_PAGE.developing : null)),
  ),
  'measure.service[].readings[].suppressed': ofService((reading) =>
    reading.suppressed === true ? serviceFigure(reading) : null,
  ),
  'measure.service[].readings[].notApplicable': ofService((reading) =>
    reading.notApplicable === true ? serviceFigure(reading) : null,
  ),
  'measure.service[].readings[].revises': own(({ service }) =>
    service.flatMap(({ readings }) =>
      lastRevisions(readings).flatMap((standing) =>
        standing.revised.length === 0 ? [] : serviceNotes(standing),
      ),
    ),
  ),
  'measure.trend': own(({ trend }) => [trend && trendWords(trend)]),
  'measure.benchmark': own(({ benchmark }) => [benchmark && benchmarkWords(benchmark)]),
  'measure.was[]': inMeasures(({ plan, measure }) =>
    measure.was.map((id) => ({ page: measureAddress(plan, id), words: measureAddress(plan, measure.id) })),
  ),
};
