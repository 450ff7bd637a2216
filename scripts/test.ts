import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireChromium } from '../src/browser/chromium.ts';
import { readCommand } from '../src/command/words.ts';
import { runScript } from '../tests/support/run.ts';
import { runFiles, type Outcome } from '../tests/support/run-files.ts';
import { environmentOf, SITES, TEST_SITES, type SiteName } from '../tests/support/sites.ts';

const root = path.resolve(import.meta.dirname, '..');
const { positionals: chosen } = readCommand('usage: npm test [-- FILE | FOLDER …]', { allowPositionals: true });
let passed = 0;
const failures: string[] = [];

/** Counts one step that is not a test file, and says how it went. */
function note(name: string, ok: boolean, details: string): void {
  if (ok) passed++;
  else failures.push(name);
  console.log(`${ok ? '✔' : '✖'} ${name}${ok ? '' : `\n${details}`}`);
}

/** Types of all files, Astro components included; with those of the content as the last build wrote them down. */
function checkTypes(): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'check', '--noSync'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      note('types', code === 0, said);
      resolve();
    });
  });
}

async function buildSites(): Promise<void> {
  for (const name of Object.keys(SITES) as SiteName[]) {
    const { code, err } = await runScript('build', [], environmentOf(name));
    note(`the ${name} archive builds`, code === 0, err);
  }
}

/** What a test file says that builds sites of its own, or edits one live. */
const BUILDS = /(?:runScript|command)\('build'|scripts\/(?:build|dev)\.ts/;

/**
 * What a test file says that needs a process to itself: commands (from a process that has much in memory another takes long to start),
 * browsers of its own, threads, what is set before or after all of the file, the environment.
 */
const ALONE = /child_process|^(?:before|after)\(|chdir|process\.env|runScript|chromium|support\/(?:run|firefox)|Worker|mock\./m;
/** What one says that needs no more than the built sites in a browser, which others can share. */
const BROWSING = /support\/browser/;
const SITE = /openSite|SITES/;

/**
 * How Node tidies up in the process that holds two hundred files: rarely, and in the thread that waits for it. All threads of the
 * machine are busy as it is, and by themselves they tidy up half as long as that process works.
 */
const TIDYING = ['--single-threaded-gc', '--max-semi-space-size=64'];

/** In how many processes those files run: they take minutes, and lanes are to end at about the same time. */
const BROWSERS = 3;

function needOf(file: string): 'alone' | 'browsing' | 'light' {
  const text = readFileSync(file, 'utf8');
  return ALONE.test(text) ? 'alone' : BROWSING.test(text) ? 'browsing' : SITE.test(text) ? 'alone' : 'light';
}

/** One file that has the tests of several. */
function asOne(name: string, files: readonly string[]): string[] {
  if (files.length < 2) return [...files];
  mkdirSync(TEST_SITES, { recursive: true });
  const all = path.join(TEST_SITES, `${name}.test.mjs`);
  writeFileSync(all, files.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''));
  return [all];
}

/** Of files that need no more than the built sites in a browser some that have the tests of all: most of their time goes into starting. */
function sharingBrowsers(browsing: readonly string[]): string[] {
  return Array.from({ length: BROWSERS }, (_, place) => asOne(`browsing-${place + 1}`, browsing.filter((_file, index) => index % BROWSERS === place))).flat();
}

function count({ passed: more, failures: others }: Outcome): void {
  passed += more;
  failures.push(...others);
}

/**
 * Runs all test files. Builds of one project render one after the other, so that two files that build would wait for each
 * other, and live editing of another content writes into the same list of modules: one lane takes them first, beside three for
 * the rest, which step back for it and often wait for a browser. What needs no built site begins while these are built; where nothing
 * else was chosen, none is.
 */
async function runAll(files: string[]): Promise<void> {
  const { builders = [], others = [] } = Object.groupBy(files, (file) => (BUILDS.test(readFileSync(file, 'utf8')) ? 'builders' : 'others'));
  const { alone = [], browsing = [], light = [] } = Object.groupBy(others, needOf);
  const steppingBack = (list: readonly string[]) => list.map((file) => ({ file, stepsBack: true }));
  const withoutSites = runFiles([[steppingBack(asOne('together', light)).map((file) => ({ ...file, words: TIDYING }))]], root);
  if (files.length > light.length) await buildSites();
  const first = builders.map((file) => ({ file, stepsBack: false }));
  const rest = steppingBack([...sharingBrowsers(browsing), ...alone]);
  const outcomes = await Promise.all([withoutSites, runFiles([[first, rest], [rest], [rest], [rest]], root), chosen.length === 0 && checkTypes()]);
  for (const outcome of outcomes) if (outcome) count(outcome);
}

try {
  process.env['CHROMIUM_PATH'] = requireChromium();
  const wanted = (chosen.length > 0 ? chosen : ['tests']).map((name) => (statSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory() ? `${name}/**/*.test.ts` : name));
  const files = globSync(wanted, { cwd: root }).map((file) => path.join(root, file)).sort();
  await runAll(files);
} catch (error) {
  failures.push((error as Error).message);
}
rmSync(TEST_SITES, { recursive: true, force: true });
for (const name of failures) console.log(`✖ ${name}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
