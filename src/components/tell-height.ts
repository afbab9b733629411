/** In the browser, within another site's page: tells that page how high this one is: now, whenever that changes, and when asked. */
function tell(): void {
  // It may be any site that shows this page, and how high it is, is no secret.
  parent.postMessage(
    { candourHeight: Math.ceil(document.documentElement.getBoundingClientRect().height) },
    '*',
  );
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  // The script of that page may come after this one, and then asks.
  addEventListener('message', ({ data }) => {
    if (data === 'candourHeight') tell();
  });
}
