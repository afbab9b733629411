import { chromium, type Browser } from 'playwright-core';
import { findChromium, NO_BROWSER } from './find-chromium.ts';

/** Nothing is fetched, reported or updated; and a container's small /dev/shm does not matter. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
];

/** A browser without a window. It may not use its sandbox as root, and everything that it opens is our own. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(NO_BROWSER);
  return chromium.launch({ executablePath, args: [...QUIET, ...more], chromiumSandbox: false });
}
