import type { Page } from 'playwright-core';

/** Waits until the search page says what was found, and shows the first of it. */
export async function searched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const said = document.querySelector('#search-status')?.textContent ?? '';
    const results = document.querySelector('#results');
    const isShown = results?.hasAttribute('hidden') === true || results?.querySelector('li') != null;
    return said !== '' && !said.startsWith('Searching') && isShown;
  });
}
