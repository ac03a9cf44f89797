import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser is on this machine, if there is one. */
export const browserPath = PLACES.find((place) => existsSync(place));

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath ?? '', args: QUIET });
}

/** Runs with a browser, and says why not where there is none. */
export const describeInBrowser = browserPath === undefined ? describe.skip : describe;
export const withoutBrowser =
  browserPath === undefined ? ' (skipped: no Chromium on this machine)' : '';
