import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Debian’s package of the same browser without windows: it opens a page in a quarter of the time. */
const LEAN = 'chromium-headless-shell';

/** Where browsers of the Chromium family are found, by system. CHROMIUM_PATH goes before all of them. */
const PLACES = [
  `/usr/bin/${LEAN}`,
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of an installed browser, if there is one. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...PLACES].find((place) => place && existsSync(place));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Finds a browser, or installs Debian’s package where that can be done without asking.
 * @throws Error with a sentence that says what to install
 */
export function requireChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    console.log('No Chromium found; installing the Debian package.');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = (...words: string[]) => execFileSync('apt-get', words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    install('update', '-qq');
    install('install', '-y', '-qq', '--no-install-recommends', LEAN);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    `This needs Chromium or Chrome. Install it (on Debian: sudo apt-get install ${LEAN}), ` +
      `or name one in CHROMIUM_PATH. Looked in: ${PLACES.filter((place) => path.isAbsolute(place)).join(', ')}`,
  );
}
