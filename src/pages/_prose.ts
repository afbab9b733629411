import { renderProse } from '../reader/prose/render.ts';

/** Markdown of the content as HTML. `firstHeading` is one below the heading that it stands under. */
export const prose = (markdown: string, firstHeading: 2 | 3 | 4 | 5 | 6 = 3): string =>
  renderProse(markdown, { base: import.meta.env.BASE_URL, firstHeading });
