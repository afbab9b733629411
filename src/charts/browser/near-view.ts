/**
 * Brings the code that draws charts when a chart comes near the view, and not before: it waits in the
 * template `#chart-code`. Without it, or where the reader saves data, the picture that came with the
 * page stays, and it says as much. (A dynamic import would do, but the bundler's helper for it is one
 * more request.)
 */

/** Near: half a phone's screen before it is seen. */
const NEAR = '300px 0px';

const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
const code = document.querySelector<HTMLTemplateElement>('#chart-code');
if (connection?.saveData !== true && code !== null) {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      document.head.append(document.importNode(code.content, true));
    },
    { rootMargin: NEAR },
  );
  for (const plot of document.querySelectorAll('.plot')) watcher.observe(plot);
}
