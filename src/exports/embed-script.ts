/**
 * The script `/embed.js`, for a page of another site: it makes each frame that shows a page of ours as high as that
 * page says that it is, and asks those that were there before it. Without it a frame keeps the height that it was given, and can be scrolled.
 */
export const EMBED_SCRIPT = `(() => {
  const ours = new URL(document.currentScript.src).origin;
  addEventListener('message', ({ origin, source, data }) => {
    const height = Number(data?.candourHeight);
    if (origin !== ours || !(height > 0)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = height + 'px';
    }
  });
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.src.startsWith(ours + '/')) frame.contentWindow.postMessage('candourHeight', '*');
  }
})();
`;
