import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder, type Served } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';
import { missedOf } from './asked.ts';
import { FRESH_QUESTIONS } from './fresh-questions.ts';
import { HELD_OUT_QUESTIONS } from './held-out-questions.ts';
import { QUESTIONS } from './questions.ts';

let browser: Browser;
let served: Served;
let page: Page;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveFolder(inject('example'), 0)]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The first two lists were in view as the search was made. The third was asked once, at the end. */
test.each([
  { name: 'the first list', questions: QUESTIONS, enough: 36 },
  { name: 'the second list', questions: FRESH_QUESTIONS, enough: 36 },
  { name: 'the list that was kept back', questions: HELD_OUT_QUESTIONS, enough: 17 },
])(
  'of $name of questions in parents’ own words, $enough or more find their page among the first three',
  async ({ name, questions, enough }) => {
    const missed = await missedOf(page, served.url, questions);
    const found = questions.length - missed.length;
    process.stdout.write(
      [`${found} of ${questions.length} of ${name} found their page. Missed:`, ...missed, ''].join('\n  '),
    );
    expect(found).toBeGreaterThanOrEqual(enough);
  },
);
