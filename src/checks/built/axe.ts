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

/** What one rule of axe found: the HTML of each element. */
interface Result {
  id: string;
  help: string;
  nodes: string[];
}

/**
 * What axe has against the page that is open, in a context to which it was brought; and what it cannot judge,
 * but for what was judged for it. `but` are rules that need not be asked again.
 */
export async function axeFaults(page: Page, but: readonly string[] = []): Promise<Found[]> {
  // What passed is most of the answer, and stays in the page.
  const { violations, incomplete } = await page.evaluate(
    async ({ tags, left }) => {
      const brief = ({ id, help, nodes }: axe.Result): Result => ({
        id,
        help,
        nodes: nodes.map(({ html }) => html),
      });
      const found = await window.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations', 'incomplete'],
      });
      return { violations: found.violations.map(brief), incomplete: found.incomplete.map(brief) };
    },
    { tags: TAGS, left: [...but] },
  );
  const open = incomplete
    .map(({ nodes, ...result }) => ({
      ...result,
      nodes: nodes.filter((html) => !isTriaged('axe', result.id, html)),
    }))
    .filter(({ nodes }) => nodes.length > 0);
  return [
    ...violations.map((result) => toFound(result, '')),
    ...open.map((result) => toFound(result, 'To be looked at: ')),
  ];
}

function toFound({ id, help, nodes }: Result, before: string): Found {
  return {
    rule: 'page-axe',
    message: `${id}: ${before}${help} (${nodes.length}): ${nodes[0]?.slice(0, 160) ?? ''}`,
  };
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
