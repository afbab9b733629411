import type { ChartDataset } from 'chart.js';
import type { Chart, ChartRow, Point } from '../chart.ts';

type Dataset = ChartDataset<'line', { x: number; y: number }[]>;

/** How each comparator differs from the next without colour. */
const OTHERS = [
  { pointStyle: 'circle', borderDash: [] },
  { pointStyle: 'rect', borderDash: [7, 4] },
  { pointStyle: 'triangle', borderDash: [2, 4] },
  { pointStyle: 'rectRot', borderDash: [10, 4, 2, 4] },
] as const;

/**
 * The columns of the table as Chart.js takes them: one dataset a column, one entry a row, in the order
 * of the rows; a cell without a number is NaN. Colours are those of the picture in `plot`, so that one
 * stylesheet decides both.
 */
export function datasetsOf(
  plot: Element,
  chart: Chart,
  rows: readonly ChartRow[],
  names: readonly string[],
): Dataset[] {
  const hasTargets = names.length > chart.others.length + 1;
  const paper = getComputedStyle(plot).backgroundColor;
  const own = strokeOf(plot, '.own');
  const column = (valueOf: (row: ChartRow) => number | null | undefined): Dataset['data'] =>
    rows.map((row, index) => ({ x: chart.middles[index] ?? 0, y: valueOf(row) ?? Number.NaN }));
  const ours: Dataset = {
    ...lineOf(chart.own, own, 3.5),
    label: names[0] ?? '',
    data: column((row) => row.own),
    pointRadius: 5.5,
    pointBorderWidth: rows.map(({ isStart }) => (isStart ? 2.5 : 0)),
    pointBackgroundColor: rows.map(({ isStart }) => (isStart ? paper : own)),
  };
  const targets: Dataset[] = hasTargets
    ? [
        {
          label: names[1] ?? '',
          data: column((row) => row.target),
          parsing: false,
          showLine: false,
          pointRadius: 0,
          borderColor: strokeOf(plot, '.aims'),
        },
      ]
    : [];
  const others = chart.others.map((line, index): Dataset => {
    const { pointStyle, borderDash } = OTHERS[index] ?? OTHERS[0];
    return {
      ...lineOf(line, strokeOf(plot, `.other-${index}`), 2),
      label: names[index + (hasTargets ? 2 : 1)] ?? '',
      data: column((row) => row.others[index]),
      pointStyle,
      borderDash: [...borderDash],
      pointRadius: 4.5,
      pointBorderWidth: 2,
      pointBackgroundColor: paper,
    };
  });
  return [ours, ...targets, ...others];
}

function lineOf(line: readonly Point[], colour: string, width: number): Omit<Dataset, 'data'> {
  const joined = new Set(line.filter((point) => point.joined).map(({ row }) => row));
  return {
    parsing: false,
    clip: false,
    spanGaps: true,
    borderColor: colour,
    borderWidth: width,
    borderJoinStyle: 'round',
    segment: { borderColor: ({ p1DataIndex }) => (joined.has(p1DataIndex) ? colour : 'transparent') },
  };
}

/** The resolved colour of the strokes of a part of the picture, whichever scheme is in force. */
export function strokeOf(plot: Element, part: string): string {
  const found = plot.querySelector(`.data ${part}`);
  return found === null ? '' : getComputedStyle(found).stroke;
}
