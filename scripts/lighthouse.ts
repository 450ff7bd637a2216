import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LEFT_OUT, lighthousePages } from '../src/bench/lighthouse-pages.ts';
import { endInWords } from '../src/build/last-words.ts';
import { serveSite } from '../src/build/serve.ts';
import { readCommand } from '../src/command/words.ts';
import { SITE_MANIFEST, type SiteManifest } from '../src/verify/manifest.ts';
import { readSettings } from '../src/model/settings.ts';
import { requireChromium } from '../src/browser/chromium.ts';

const WANTED = 1;
/** The pages that are named, in the place of the usual ones. */
const { positionals: named } = readCommand('usage: npm run lighthouse [-- PAGE…]', { allowPositionals: true });

/** What this command uses of a Lighthouse run. */
type Lighthouse = (url: string, options: object) => Promise<{ lhr: { categories: Record<string, { score: number | null }> } }>;
type Launch = (options: object) => Promise<{ port: number; kill(): void }>;

/**
 * Lighthouse is not among the dependencies: one of its own asks for “latest”, which no lockfile can hold still.
 * Whoever wants to measure installs it beside them.
 */
async function tools(): Promise<{ lighthouse: Lighthouse; launch: Launch }> {
  const [first, second] = ['lighthouse', 'chrome-launcher'];
  try {
    const { default: run } = (await import(first!)) as { default: Lighthouse };
    const { launch: start } = (await import(second!)) as { launch: Launch };
    return { lighthouse: run, launch: start };
  } catch {
    console.error('This needs Lighthouse: npm install --no-save lighthouse chrome-launcher');
    process.exit(2);
  }
}

endInWords();
const { out, base } = readSettings();
if (!existsSync(path.join(out, SITE_MANIFEST))) {
  console.error(`there is no site in ${out}: run npm run build first`);
  process.exit(1);
}
const { lighthouse, launch } = await tools();
const { files } = JSON.parse(readFileSync(path.join(out, SITE_MANIFEST), 'utf8')) as SiteManifest;
const { server, address } = await serveSite(out, base, 0);
const chrome = await launch({
  chromePath: requireChromium(),
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
let below = 0;
try {
  for (const page of lighthousePages(files, named)) {
    const result = await lighthouse(address + page, { port: chrome.port, output: 'json', logLevel: 'error', skipAudits: LEFT_OUT });
    const scores = Object.entries(result.lhr.categories).map(([name, { score }]) => ({ name, score: score ?? 0 }));
    console.log(`/${page}  ${scores.map(({ name, score }) => `${name} ${Math.round(score * 100)}`).join('  ')}`);
    below += scores.filter(({ score }) => score < WANTED).length;
  }
} finally {
  chrome.kill();
  server.close();
}
process.exitCode = below > 0 ? 1 : 0;
