import { measureAddress, underBase } from '../../model/addresses.ts';
import type { Measure } from '../../model/schema/measure.ts';
import { figureRows, type FigureRow } from './figure-rows.ts';
import { originColumns, yesNo } from './promise-columns.ts';
import { date, inLine, number, table, text, type Column } from './table.ts';

const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  text('id', 'The measure, by its name in addresses.', ({ measure }) => measure.id, 'name'),
  text('title', 'The measure in plain words.', ({ measure }) => measure.title, 'name'),
  text(
    'unit',
    'What it is counted in: percent, number, rate, score, days, weeks, money or words.',
    ({ measure }) => measure.unit,
  ),
  number('per', 'The base of a rate: 1000 for “of every 1,000”.', ({ measure }) => measure.per),
  number('outOf', 'The highest score there can be.', ({ measure }) => measure.outOf),
  text('better', 'What is good for families: higher, lower or neither.', ({ measure }) => measure.better),
  text(
    'figure',
    'What the row holds: where it stood at the start, a target, a reading, or another’s figure.',
    ({ figure, source }) => source.words.figure[figure],
  ),
  text(
    'name',
    'Whose figure it is, where it is a comparator’s or a service measure’s.',
    ({ name }) => name,
    'name',
  ),
  text('period', 'The period that the figure is of.', ({ period }) => period?.text),
  date('from', 'The first day of that period.', ({ period }) => period?.from),
  date('to', 'The last day of that period.', ({ period }) => period?.to),
  number('value', 'The number, in the measure’s unit.', ({ stated }) => stated?.value),
  text('words', 'The words, where words were published.', ({ stated }) => stated?.words, 'name'),
  text(
    'sign',
    'Where there is no number: [c] confidential, [x] not available, [z] not applicable.',
    ({ reading, source }) => reading && source.words.sign(reading),
  ),
  text('missing', 'Why there is no number.', ({ reading, missing }) => reading?.missing ?? missing, 'name'),
  number('target', 'The target for the same period.', ({ judged }) => judged?.verdict.target?.value),
  text(
    'verdict',
    'Whether the reading meets that target.',
    ({ judged, source }) => judged && source.words.verdict(judged.verdict),
  ),
  text(
    'verdictWhy',
    'Why that cannot be said.',
    ({ judged, source }) => judged && source.words.whyNoVerdict(judged.verdict),
    'name',
  ),
  text(
    'direction',
    'Which way it went since the start: better, worse, the same, or cannot say.',
    ({ judged, source }) => judged && source.words.direction[judged.direction.direction],
  ),
  text(
    'directionWhy',
    'Why that cannot be said.',
    ({ judged, source }) => judged && source.words.whyNoDirection(judged.direction),
    'name',
  ),
  text(
    'latest',
    'Yes for the latest reading of the measure.',
    ({ judged, source }) => judged && yesNo(judged.latest, source),
  ),
  text(
    'replaced',
    'Yes for a reading that a later one took the place of.',
    ({ reading, replaced, source }) => reading && yesNo(replaced === true, source),
  ),
  date('published', 'The day on which the reading was published.', ({ reading }) => reading?.published),
  date(
    'revises',
    'The day on which the reading that it replaces was published.',
    ({ reading }) => reading?.revises,
  ),
  text('because', 'Why it was revised.', ({ reading }) => reading?.because, 'name'),
  text('rating', 'The rating, as published.', ({ reading }) => reading?.rating),
  text(
    'note',
    'What a reader should know about the figure.',
    ({ reading, measure, figure, name }) =>
      figure === 'comparator' ? comparatorNote(measure, name) : reading?.note,
    'name',
  ),
  text('group', 'The indicator that the measure is one series of.', ({ measure }) => measure.group, 'name'),
  text(
    'asks',
    'The question that it answers: how-much, how-well or better-off.',
    ({ measure }) => measure.asks,
  ),
  text('definition', 'What exactly is counted, as Markdown.', ({ measure }) => measure.definition, 'prose'),
  text('source', 'Where the numbers come from.', ({ measure }) => measure.source, 'name'),
  text('every', 'How often it is read.', ({ measure }) => measure.every),
  text('trend', 'The trend as its publisher declares it.', ({ measure }) => measure.trend),
  text(
    'benchmark',
    'How it compares with others, as its publisher declares it.',
    ({ measure }) => measure.benchmark,
  ),
  text('priorities', 'The numbers of the parts of the plan that it belongs to.', ({ measure }) =>
    inLine(measure.priorities),
  ),
  text('actions', 'The numbers of the actions meant to move it.', ({ measure }) => inLine(measure.actions)),
  text('partners', 'Who can help to move it.', ({ measure }) => inLine(measure.partners), 'name'),
  text('story', 'The story behind the numbers, as Markdown.', ({ measure }) => measure.story, 'prose'),
  ...originColumns<FigureRow>(),
  text(
    'url',
    'The address of its page on this site.',
    ({ measure, source }) => underBase(source.base, measureAddress(source.edition.plan.id, measure.id)),
    'name',
  ),
];

/** `measures.csv`: every figure of every measure. */
export const MEASURES = table(
  {
    id: 'measures',
    title: 'Measures',
    rowsAre:
      'A row for each figure of each measure: its baseline, its targets, then its readings, oldest first.',
  },
  FIGURE_COLUMNS,
  figureRows,
);

function comparatorNote(measure: Measure, name: string | undefined): string | undefined {
  return measure.comparators.find((comparator) => comparator.name === name)?.note;
}
