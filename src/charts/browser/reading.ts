import { shareOf, type Chart } from '../chart.ts';
import type { SaidRow } from './read-table.ts';

/**
 * Lets a chart be read row by row, by keys, by touch, by pointer and by assistive technology. A range
 * control of the browser's own lies over the drawing, unseen but for its focus ring: every key, gesture
 * and switch that moves a slider moves along the rows, and what a row says is its value. The same words
 * stand under the drawing, and stay until another row is chosen; Escape puts the last ones back.
 */
export function readByControl(
  plot: HTMLElement,
  chart: Chart,
  rows: readonly SaidRow[],
  show: (row: number | null) => void,
): void {
  const readout = plot.parentElement?.querySelector('.readout');
  const atFirst = readout?.textContent ?? '';
  const last = rows.findLastIndex(({ own, isGap }) => own !== null || isGap);
  const control = controlFor(plot, rows, Math.max(0, last));
  let shown: number | null = null;
  const choose = (row: number | null): void => {
    if (row === shown) return;
    shown = row;
    const said = rows[row ?? -1]?.said ?? atFirst;
    control.value = String(row ?? last);
    control.setAttribute('aria-valuetext', said);
    if (readout != null) readout.textContent = said;
    show(row);
  };
  control.addEventListener('focus', () => choose(Number(control.value)));
  control.addEventListener('input', () => choose(Number(control.value)));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') choose(null);
  });
  const atPointer = ({ clientX }: PointerEvent): void => {
    const { left, width } = plot.getBoundingClientRect();
    choose(nearest(chart, (clientX - left) / width));
  };
  plot.addEventListener('pointermove', atPointer);
  plot.addEventListener('pointerdown', atPointer);
}

function controlFor(plot: HTMLElement, rows: readonly SaidRow[], at: number): HTMLInputElement {
  const control = document.createElement('input');
  control.type = 'range';
  control.className = 'scrub';
  control.min = '0';
  control.max = String(rows.length - 1);
  control.value = String(at);
  control.setAttribute('aria-label', plot.dataset['control'] ?? '');
  control.setAttribute('aria-valuetext', rows[at]?.said ?? '');
  plot.append(control);
  return control;
}

/** The row whose place is nearest to a share of the width. */
function nearest(chart: Chart, share: number): number {
  const distances = chart.middles.map((middle) => Math.abs(shareOf(middle, chart) - share));
  return distances.indexOf(Math.min(...distances));
}
