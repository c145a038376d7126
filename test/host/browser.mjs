// The headless Chromium that shows VS Code.
import * as fs from 'node:fs';
import * as path from 'node:path';
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

const OPTIONS = { args: FLAGS, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Starts the browser. It is the caller's to close: signals do not end it. */
export function launchBrowser() {
  return chromium.launch({ executablePath: ensureChromium(), ...OPTIONS });
}

/**
 * Starts the browser with one window, whose `profile`, a folder that is made, lets frames of other origins have a
 * service worker: so VS Code for the web loads what is in its webviews.
 */
export function launchWindow(profile) {
  fs.mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  fs.writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    viewport: WINDOW,
    ...OPTIONS,
  });
}
