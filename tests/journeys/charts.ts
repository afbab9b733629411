/** The charts of the example, open in a browser, and what each of them has drawn. */
import type { Chart } from 'chart.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { serveFolder } from '../../scripts/site/serve-folder.ts';
import { launchBrowser } from '../browser/launch.ts';

declare global {
  interface Window {
    /** The charts that the page has drawn, as it announces them. */
    drawn: Chart<'line', { x: number; y: number }[]>[];
  }
}

export const PHONE = { width: 390, height: 700 };
/** A page whose measure has targets, a comparator, a revised reading and a baseline. */
export const WAIT = '/plans/send/measures/assessment-wait/';

/** The served example and a browser, each page of which tells its charts. */
export interface Charts {
  url: string;
  browser: Browser;
  /** A page open in a window of its own; what it asked for, in order. */
  open: (address: string, options?: BrowserContextOptions) => Promise<{ page: Page; requests: string[] }>;
  /** The same, with the chart in view and drawn. */
  openDrawn: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export async function openCharts(): Promise<Charts> {
  const [site, browser] = await Promise.all([serveFolder(inject('example'), 0), launchBrowser()]);
  const open: Charts['open'] = async (address, options = {}) => {
    const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', ...options });
    await context.addInitScript(() => {
      window.drawn = [];
      document.addEventListener('candour:drawn', (event) => {
        window.drawn.push((event as CustomEvent<Window['drawn'][number]>).detail);
      });
    });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.url}${address}`);
    return { page, requests };
  };
  return {
    url: site.url,
    browser,
    open,
    openDrawn: async (address, options) => {
      const { page } = await open(address, options);
      await seeDrawn(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Brings the chart of a page into view, and waits until it is drawn. */
export async function seeDrawn(page: Page): Promise<void> {
  await page.locator('.plot').scrollIntoViewIfNeeded();
  await page.locator('.plot.drawn').waitFor();
}
