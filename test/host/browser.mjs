// The headless Chromium that shows VS Code.
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Only this machine is asked for anything.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost',
];

/** The size of the window, in pixels. */
export const WINDOW = { width: 1600, height: 1000 };

/** Starts the browser. It is the caller's to close: signals do not end it. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: FLAGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
