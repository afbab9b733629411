import { measureState, type StandingReading } from '../../model/measure-state.ts';
import type { Period } from '../../model/period.ts';
import type { Baseline, Measure, Reading } from '../../model/schema/measure.ts';
import { directionOf, type Direction, type Verdict } from '../../model/verdict.ts';
import type { FigureKind } from '../export-words.ts';
import { withoutWithheld } from '../withheld.ts';
import type { Source } from './table.ts';

/** One figure of a measure, with whatever is known of it. */
export interface FigureRow {
  source: Source;
  measure: Measure;
  figure: FigureKind;
  /** Whose figure it is, where it is not the measure's own. */
  name?: string;
  period?: Period;
  stated?: Partial<Pick<Reading, 'value' | 'words'>>;
  reading?: Reading;
  /** Why there is no number, for a row that is no reading. */
  missing?: string;
  /** What came of a reading that stands. */
  judged?: { verdict: Verdict; direction: Direction; latest: boolean };
  replaced?: boolean;
}

/** The figures of every measure: its baseline, its targets, then its readings, oldest first. */
export function figureRows(source: Source): FigureRow[] {
  return source.edition.plan.measures.flatMap((measure) => rowsOf(withoutWithheld(measure), source));
}

/** A measure without any figure still has a row, so that it is not lost. */
function rowsOf(measure: Measure, source: Source): FigureRow[] {
  const about = { source, measure };
  const stated = (figure: FigureKind, one: Baseline): FigureRow => ({
    ...about,
    figure,
    ...(one.period === undefined ? {} : { period: one.period }),
    stated: one,
  });
  const { readings, latest } = measureState(measure);
  const rows = [
    ...(measure.baseline === undefined ? [] : [stated('baseline', measure.baseline)]),
    ...measure.targets.map((target) => stated('target', target)),
    ...readings.flatMap((one) => readingRows(one, one === latest, about)),
    ...measure.service.flatMap((service) => serviceRows(service, about)),
  ];
  return rows.length === 0 ? [{ ...about, figure: 'none' }] : rows;
}

type AboutMeasure = Pick<FigureRow, 'source' | 'measure'>;

/** A reading that stands, after those that it replaced; and behind each, what the comparators were. */
function readingRows(one: StandingReading, latest: boolean, about: AboutMeasure): FigureRow[] {
  const direction = directionOf(about.measure.baseline ?? null, one.reading, about.measure);
  return [
    ...one.revised
      .toReversed()
      .flatMap((reading) => withComparators({ ...about, ...ofReading(reading), replaced: true })),
    ...withComparators({
      ...about,
      ...ofReading(one.reading),
      judged: { verdict: one.verdict, direction, latest },
    }),
  ];
}

function ofReading(
  reading: Reading,
): Pick<FigureRow, 'figure' | 'period' | 'stated' | 'reading'> & { reading: Reading } {
  return { figure: 'reading', period: reading.period, stated: reading, reading };
}

function withComparators(row: FigureRow & { reading: Reading }): FigureRow[] {
  const { source, measure, period } = row;
  const others = Object.entries(row.reading.comparators).map(([name, figure]): FigureRow => ({
    source,
    measure,
    figure: 'comparator',
    name,
    ...(period === undefined ? {} : { period }),
    stated: { ...figure },
  }));
  return [row, ...others];
}

function serviceRows(
  { title, developing, readings }: Measure['service'][number],
  about: AboutMeasure,
): FigureRow[] {
  const own = { ...about, name: title };
  if (readings.length > 0)
    return readings.map((reading) => ({ ...own, ...ofReading(reading), figure: 'service' }));
  return [
    { ...own, figure: 'service', ...(developing === true ? { missing: about.source.words.developing } : {}) },
  ];
}
