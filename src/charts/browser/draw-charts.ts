import { Chart as Drawing, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import { chartOf } from '../chart.ts';
import { datasetsOf } from './datasets.ts';
import { markers } from './markers.ts';
import { readTable } from './read-table.ts';
import { readByControl } from './reading.ts';

Drawing.register(LineController, LineElement, LinearScale, PointElement);

/** Room around the drawing for half a dot, in pixels: the stylesheet gives the canvas as much more on each side. */
const ROOM = 12;

/** What the drawing's colours follow. */
const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/**
 * Draws the chart of the table `#figures` in the room of `plot`, over the picture that came with the
 * page, whose words and lines stay; and lets it be read row by row. The drawing is announced by the
 * event `candour:drawn`, whose detail it is.
 */
function drawChart(plot: HTMLElement): void {
  const table = document.querySelector<HTMLTableElement>('#figures');
  if (table === null) return;
  const { rows, names } = readTable(table);
  const chart = chartOf(rows);
  const canvas = canvasIn(plot);
  const mark = markers(plot, chart);
  const drawing = new Drawing(canvas, {
    type: 'line',
    data: { datasets: datasetsOf(plot, chart, rows, names) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      // Nothing moves, whatever the reader has asked for.
      animation: false,
      events: [],
      layout: { autoPadding: false, padding: ROOM },
      scales: {
        x: { type: 'linear', display: false, min: chart.x.min, max: chart.x.max },
        y: { type: 'linear', display: false, min: chart.y.min, max: chart.y.max },
      },
    },
    plugins: [mark.plugin],
  });
  plot.classList.add('drawn');
  for (const look of LOOKS) {
    matchMedia(look).addEventListener('change', () => {
      drawing.data.datasets = datasetsOf(plot, chart, rows, names);
      drawing.update('none');
    });
  }
  readByControl(plot, chart, rows, (row) => {
    mark.show(row);
    drawing.draw();
  });
  plot.dispatchEvent(new CustomEvent('candour:drawn', { bubbles: true, detail: drawing }));
}

function canvasIn(plot: HTMLElement): HTMLCanvasElement {
  const room = document.createElement('div');
  room.className = 'canvas-room';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', plot.dataset['label'] ?? '');
  room.append(canvas);
  plot.append(room);
  return canvas;
}

for (const plot of document.querySelectorAll<HTMLElement>('.plot')) drawChart(plot);
