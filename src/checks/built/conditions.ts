/** The conditions that every page is looked at in, and how each is brought about. */
import type { CDPSession, Page } from 'playwright-core';

/** 320 CSS pixels is the width that WCAG 1.4.10 asks pages to fit; paper is A4 without its margins. */
export const WIDTH = { wide: 1280, narrow: 320, paper: 718 } as const;
export const HEIGHT = 900;

/** WCAG 1.4.12, to the letter. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-bottom: 2em !important }';

interface Condition {
  width: keyof typeof WIDTH;
  media?: Parameters<Page['emulateMedia']>[0];
  /** Styles of the reader's own. */
  sheet?: string;
}

/**
 * In the order in which they cost least: each change of the width lays the whole page out anew, and the next page is
 * opened in the last one.
 */
export const CONDITIONS = {
  '1280 px': { width: 'wide' },
  print: { width: 'paper', media: { media: 'print' } },
  '320 px': { width: 'narrow' },
  'text spacing at 320 px': { width: 'narrow', sheet: SPACING },
  'text spacing': { width: 'wide', sheet: SPACING },
  'text at 200%': { width: 'wide', sheet: 'html { font-size: 200% !important }' },
  dark: { width: 'wide', media: { colorScheme: 'dark' } },
  'forced colours': { width: 'wide', media: { forcedColors: 'active' } },
  'less movement': { width: 'wide', media: { reducedMotion: 'reduce' } },
} as const satisfies Record<string, Condition>;
export type ConditionName = keyof typeof CONDITIONS;

/** As a page is seen where nothing is asked for. */
const PLAIN = {
  media: 'screen',
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const;

/**
 * Puts a page that was just opened into one condition after the other. What two of them share is not set twice: each
 * setting makes the browser style or lay out the whole page anew.
 */
export function conditionsOf(tab: Page): (name: ConditionName) => Promise<void> {
  let worn: string | undefined;
  return async (name) => {
    const { width, media, sheet }: Condition = CONDITIONS[name];
    if (tab.viewportSize()?.width !== WIDTH[width])
      await tab.setViewportSize({ width: WIDTH[width], height: HEIGHT });
    await tab.emulateMedia({ ...PLAIN, ...media });
    if (sheet !== worn) await dress(tab, sheet ?? '');
    worn = sheet;
  };
}

/** A sheet of a script's own making: no policy of a page forbids it. */
async function dress(tab: Page, css: string): Promise<void> {
  await tab.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Presses the Tab key so many times, without waiting for what comes of each. */
export async function pressTab(keys: CDPSession, times: number): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  for (let left = times; left > 0; left -= 1) {
    const pressed = keys.send('Input.dispatchKeyEvent', { ...tab, type: 'rawKeyDown' });
    const lifted = keys.send('Input.dispatchKeyEvent', { ...tab, type: 'keyUp' });
    if (left === 1) await Promise.all([pressed, lifted]);
    else void Promise.all([pressed, lifted]).catch(() => undefined);
  }
}
