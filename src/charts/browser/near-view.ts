/**
 * Fetches the code that draws charts when a chart comes near the view, and not before. Without it, or
 * where the reader saves data, the picture that came with the page stays: it says as much.
 */

/** Near: half a phone's screen before it is seen. */
const NEAR = '300px 0px';

const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
if (connection?.saveData !== true) {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        void import('./draw-chart.ts').then(({ drawChart }) => drawChart(target));
      }
    },
    { rootMargin: NEAR },
  );
  for (const plot of document.querySelectorAll('.plot')) watcher.observe(plot);
}
