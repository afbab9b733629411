import type { Chart as Drawing, Plugin } from 'chart.js';
import type { Chart } from '../chart.ts';
import { strokeOf } from './datasets.ts';

/** What Chart.js has no dataset for. */
export interface Markers {
  plugin: Plugin<'line'>;
  /** Marks the row that is read; null for none. The drawing has to be drawn again. */
  show: (row: number | null) => void;
}

/** Draws each target over its own period, and marks the row that is read. */
export function markers(plot: Element, chart: Chart): Markers {
  let shown: number | null = null;
  return {
    show: (row) => {
      shown = row;
    },
    plugin: {
      id: 'markers',
      beforeDatasetsDraw: (drawing) => {
        drawTargets(drawing, plot, chart);
        if (shown !== null) drawGuide(drawing, plot, chart.middles[shown] ?? 0);
      },
      afterDatasetsDraw: (drawing) => {
        if (shown !== null) drawRings(drawing, shown);
      },
    },
  };
}

function drawTargets({ ctx, scales }: Drawing, plot: Element, chart: Chart): void {
  const { x, y } = scales;
  if (x === undefined || y === undefined) return;
  ctx.save();
  ctx.strokeStyle = strokeOf(plot, '.aims');
  ctx.lineWidth = 3;
  ctx.setLineDash([7, 4]);
  for (const target of chart.targets) {
    const height = y.getPixelForValue(target.y);
    ctx.beginPath();
    ctx.moveTo(x.getPixelForValue(target.from), height);
    ctx.lineTo(x.getPixelForValue(target.to), height);
    ctx.stroke();
  }
  ctx.restore();
}

function drawGuide({ ctx, scales, chartArea }: Drawing, plot: Element, middle: number): void {
  const at = scales['x']?.getPixelForValue(middle) ?? 0;
  ctx.save();
  ctx.strokeStyle = getComputedStyle(plot).color;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(at, chartArea.top);
  ctx.lineTo(at, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
}

/** A ring around each dot of the row. */
function drawRings(drawing: Drawing, row: number): void {
  const { ctx } = drawing;
  ctx.save();
  ctx.lineWidth = 2;
  for (const [index, { data, borderColor }] of drawing.data.datasets.entries()) {
    const point = drawing.getDatasetMeta(index).data[row];
    const value = (data[row] as { y: number } | undefined)?.y ?? Number.NaN;
    if (point === undefined || Number.isNaN(value) || typeof borderColor !== 'string') continue;
    ctx.strokeStyle = borderColor;
    ctx.beginPath();
    ctx.arc(point.x, point.y, 10, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.restore();
}
