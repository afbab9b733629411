import type axe from 'axe-core';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import type { Found } from './fault.ts';
import { isTriaged } from './triage.ts';

/** WCAG 2.0 to 2.2 at levels A and AA, and axe's own best practices. Without `wcag22aa` axe leaves out the size of targets. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Gives every page that the context will open its own axe, whatever the page's own policy allows. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
}

/**
 * What axe has against the page that is open, in a context to which it was brought; and what it cannot judge,
 * but for what was judged for it. `but` are rules that need not be asked again.
 */
export async function axeFaults(page: Page, but: readonly string[] = []): Promise<Found[]> {
  const { violations, incomplete } = await page.evaluate(
    async ({ tags, left }) => {
      const rules = Object.fromEntries(left.map((rule) => [rule, { enabled: false }]));
      const runOnly = { type: 'tag' as const, values: tags };
      return window.axe.run(document, { runOnly, rules, resultTypes: ['violations', 'incomplete'] });
    },
    { tags: TAGS, left: [...but] },
  );
  const wrong = violations.map((result) => toFound(result, ''));
  const open = incomplete
    .map((result) => ({
      ...result,
      nodes: result.nodes.filter(({ html }) => !isTriaged('axe', result.id, html)),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .map((result) => toFound(result, 'To be looked at: '));
  return [...wrong, ...open];
}

function toFound({ id, help, nodes }: axe.Result, before: string): Found {
  const [first] = nodes;
  return {
    rule: 'page-axe',
    message: `${id}: ${before}${help} (${nodes.length}): ${first?.html.slice(0, 160) ?? ''}`,
  };
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
