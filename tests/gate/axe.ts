import type axe from 'axe-core';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import type { Fault } from './fault.ts';

/** WCAG 2.0 to 2.2 at levels A and AA, and axe's own best practices. Without `wcag22aa` axe leaves out the size of targets. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Gives every page that the context will open its own axe, whatever the page's own policy allows. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
}

/** What axe has against the page that is open, in a context to which it was brought. */
export async function axeFaults(page: Page, address: string): Promise<Fault[]> {
  const { violations } = await page.evaluate(
    async (tags) =>
      window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    TAGS,
  );
  return violations.map(({ id, help, nodes }) => ({
    page: address,
    rule: `axe:${id}`,
    message: `${help} (${nodes.length}): ${nodes[0]?.html.slice(0, 160) ?? ''}`,
  }));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
