import { measureFile } from '../../model/content-files.ts';
import type { FieldPath, Problem } from '../../model/finding.ts';
import { addDays } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Measure, Reading } from '../../model/schema/measure.ts';
import { inPlans, type Given } from '../check.ts';
import { SMALL } from '../numbers.ts';

/**
 * Numbers of people under 5 that are not shown, and can be worked out from those that are: the one part that is
 * withheld of a total, or a share of a number of people. Withholding one number is then not enough: another goes with it
 * (secondary suppression: Office for National Statistics, "Policy on protecting confidentiality in tables of birth and death
 * statistics").
 */
export function* recoverableNumbers(given: Given): Iterable<Problem> {
  for (const { plan, one: series } of inPlans(given.library, ({ measures }) => groupsOf(measures))) {
    const found = [...withinTotals(series), ...series.flatMap(withinYears), ...shares(series)];
    const told = new Set<string>();
    for (const { measure, index, why } of found) {
      const place = `${measure.id} ${index}`;
      if (told.has(place)) continue;
      told.add(place);
      yield {
        rule: 'recoverable-number',
        message: `A number of people under 5 can be worked out here: ${why}.`,
        hint: 'Write "suppressed: true" in place of this number, or of another that it is worked out from.',
        ...given.at(measureFile(plan.id, measure.id), ['readings', index, 'period'] satisfies FieldPath),
      };
    }
  }
}

interface Found {
  measure: Measure;
  /** Of the reading at fault. */
  index: number;
  why: string;
}

/** Measures that belong together, where one of them counts people; each measure without a group is alone. */
function groupsOf(measures: readonly Measure[]): Measure[][] {
  const groups = Map.groupBy(measures, ({ group, id }) => group ?? `\n${id}`);
  return [...groups.values()].filter((series) => series.some(({ countsPeople }) => countsPeople === true));
}

const TOTAL = /\b(?:total|all|altogether|overall|every(?:one|body)?|both|whole)\b/i;

/** A number for a period, or the want of it. */
interface Cell {
  measure: Measure;
  index: number;
  value: number | null;
}

/** Series of one group beside their total, period by period. */
function withinTotals(series: readonly Measure[]): Found[] {
  const counts = series.filter(({ unit }) => unit === 'number');
  const totals = counts.filter(({ title }) => TOTAL.test(title));
  if (totals.length !== 1 || counts.length < 2) return [];
  const [whole] = totals;
  const parts = counts.filter((measure) => measure !== whole);
  return (whole?.readings ?? []).flatMap(({ period, value }, index) => {
    if (whole === undefined || value === undefined) return [];
    const cells = parts.flatMap((measure) => cellFor(measure, period));
    return remainder({ measure: whole, index, value }, cells, 'it is what the total leaves');
  });
}

function cellFor(measure: Measure, period: Period): Cell[] {
  const index = measure.readings.findLastIndex((reading) => isFor(reading, period));
  const reading = measure.readings[index];
  return reading === undefined ? [] : [{ measure, index, value: shown(reading) }];
}

function isFor({ period }: Reading, { from, to }: Period): boolean {
  return period.from === from && period.to === to;
}

function shown({ value, suppressed }: Reading): number | null {
  return suppressed === true ? null : (value ?? null);
}

/** What a total leaves for the parts that are withheld, or for those that are not there at all. */
function remainder(total: Cell & { value: number }, parts: readonly Cell[], why: string): Found[] {
  if (parts.length === 0) return [];
  const withheld = parts.filter(({ value }) => value === null);
  const left = total.value - parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (left < 0) return [];
  const [only] = withheld;
  if (only === undefined) return left > 0 && left < SMALL ? [{ ...total, why }] : [];
  // Of several, too, where so little is left that each is known, or that all together are under 5.
  const isKnown = withheld.length === 1 ? left < SMALL : left < SMALL || left <= withheld.length;
  return isKnown ? [{ ...only, why }] : [];
}

/** Periods of a measure that another of its periods is made of: the quarters of a year. */
function withinYears(measure: Measure): Found[] {
  if (measure.unit !== 'number' || measure.countsPeople !== true) return [];
  return measure.readings.flatMap((whole, index) => {
    const { value, period } = whole;
    if (value === undefined) return [];
    const parts = measure.readings
      .map((reading, at) => ({ reading, cell: { measure, index: at, value: shown(reading) } }))
      .filter(({ reading }) => reading !== whole && isWithin(reading.period, period))
      .sort((one, other) => (one.reading.period.from < other.reading.period.from ? -1 : 1));
    if (
      parts.length < 2 ||
      !fills(
        parts.map(({ reading }) => reading.period),
        period,
      )
    )
      return [];
    const cells = parts.map(({ cell }) => cell);
    return cells.some((cell) => cell.value === null)
      ? remainder({ measure, index, value }, cells, `it is what ${period.text} leaves`)
      : [];
  });
}

function isWithin(part: Period, whole: Period): boolean {
  return (
    part.from >= whole.from && part.to <= whole.to && !(part.from === whole.from && part.to === whole.to)
  );
}

function fills(parts: readonly Period[], whole: Period): boolean {
  let next = whole.from;
  for (const { from, to } of parts) {
    if (from !== next) return false;
    next = addDays(to, 1);
  }
  return next > whole.to;
}

/** "of 24 children", "out of 24", "24 pupils", "n = 24", with commas between thousands. */
const OF_SO_MANY =
  /(?:\bout of|\bof(?: the| all)?|\bbase:?|\bn ?=|\bdenominator:?|\bpopulation(?: of|:)?)\s*(\d[\d,]*)\b(?!\s*(?:per cent|%))|\b(\d[\d,]*) (?:children|pupils|people|young people|students|families|plans|cases)\b/i;

/** Shares of a number of people that is given beside them: in the row’s note, or as a series of the group. */
function shares(series: readonly Measure[]): Found[] {
  return series
    .filter(({ unit }) => unit === 'percent' || unit === 'rate')
    .flatMap((measure) =>
      measure.readings.flatMap((reading, index): Found[] => {
        const { value } = reading;
        if (value === undefined || reading.suppressed === true) return [];
        const base = measure.unit === 'percent' ? 100 : (measure.per ?? 1000);
        const [small] = basesOf(reading, measure, series)
          .flatMap((people) => [
            (value * people) / base,
            measure.unit === 'percent' ? people - (value * people) / base : Infinity,
          ])
          .filter((count) => Math.round(count) > 0 && Math.round(count) < SMALL);
        return small === undefined
          ? []
          : [{ measure, index, why: 'it is a share of a number of people that is shown' }];
      }),
    );
}

/** The numbers of people of which a reading may be a share. */
function basesOf(reading: Reading, measure: Measure, series: readonly Measure[]): number[] {
  const words = [reading.note, reading.words, measure.definition].flatMap((text) => {
    const match = OF_SO_MANY.exec(text ?? '');
    return match === null ? [] : [Number((match[1] ?? match[2] ?? '').replaceAll(',', ''))];
  });
  const siblings = series
    .filter(({ unit, countsPeople }) => unit === 'number' && countsPeople === true)
    .flatMap((other) => cellFor(other, reading.period))
    .flatMap(({ value }) => value ?? []);
  return [...words, ...siblings].filter((people) => people > 0);
}
