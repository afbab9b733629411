import type { Page } from 'playwright-core';
import type { Question } from './questions.ts';
import { searched } from './searched.ts';

/** How many of the first results a page must be among to count as found. */
const FIRST = 3;

/** The questions that did not find their page among the first three, each with what came first instead. */
export async function missedOf(page: Page, url: string, questions: readonly Question[]): Promise<string[]> {
  const missed: string[] = [];
  for (const { asked, answers } of questions) {
    await page.goto(`${url}/search/?q=${encodeURIComponent(asked)}`);
    await searched(page);
    const found = await firstResults(page, FIRST);
    if (!found.some((address) => answers.includes(address))) missed.push(`${asked} → ${found.join(' ')}`);
  }
  return missed;
}

/** The addresses of the first results that the page shows. */
export async function firstResults(page: Page, count: number): Promise<string[]> {
  return (
    await page.$$eval('#results li a', (links) => links.map((link) => (link as HTMLAnchorElement).pathname))
  ).slice(0, count);
}
