import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import type { Found } from './fault.ts';
import { isTriaged } from './triage.ts';

/** IBM's own rules, which are those of WCAG 2.2 and of the laws that follow it, and a few of its own. */
const POLICY = 'IBM_Accessibility';

/** What the engine says of one element: https://github.com/IBMa/equal-access, `IChecker.ts`. */
interface Result {
  ruleId: string;
  /** How much it matters to the policy, and what came of it: `FAIL`, or what a person must confirm. */
  value: ['VIOLATION' | 'RECOMMENDATION' | 'INFORMATION', 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL'];
  message: string;
  snippet: string;
  path: { dom: string };
}

/** The engine is one script that gives a page the name `ace`; where a script is brought it needs to be said of which object. */
export async function bringIbm(context: BrowserContext, readText: (file: string) => string): Promise<void> {
  const file = createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js');
  await context.addInitScript({ content: `${readText(file)}\n;window.ace = ace;` });
}

/** What IBM's engine has against the page that is open, and what it cannot judge and nobody judged for it. */
export async function ibmFaults(page: Page): Promise<Found[]> {
  const results = await page.evaluate(async (policy) => {
    const report = await new window.ace.Checker().check(document, [policy]);
    return report.results
      .filter(({ value }) => value[1] !== 'PASS')
      .map((result) => ({ ...result, place: window.candour.placeOf(result.path.dom) }));
  }, POLICY);
  return results
    .filter(
      ({ ruleId, value, snippet, message, place }) =>
        isViolation(value) || !isTriaged('ibm', ruleId, `${message} ${snippet} in ${place}`),
    )
    .map(({ ruleId, value, message, snippet }) => ({
      rule: 'page-ibm',
      message: `${ruleId}: ${isViolation(value) ? '' : 'To be looked at: '}${message}: ${snippet.slice(0, 160)}`,
    }));
}

/** What it recommends past the law is looked at by a person too. */
const isViolation = ([weight, outcome]: Result['value']): boolean =>
  weight === 'VIOLATION' && outcome === 'FAIL';

declare global {
  interface Window {
    ace: {
      Checker: new () => { check: (page: Document, policies: string[]) => Promise<{ results: Result[] }> };
    };
  }
}
