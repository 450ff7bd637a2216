import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';
import { keepCompiled } from '../src/build/keep-compiled.ts';
import { requireChromium } from '../src/browser/chromium.ts';
import { readCommand } from '../src/command/words.ts';
import { runScript } from '../tests/support/run.ts';
import { environmentOf, SITES, TEST_SITES, type SiteName } from '../tests/support/sites.ts';

const root = path.resolve(import.meta.dirname, '..');
// Hundreds of processes read the same code: it is compiled once.
keepCompiled();
const { positionals: chosen } = readCommand('usage: npm test [-- FILE…]', { allowPositionals: true });
let passed = 0;
let failed = 0;

/** Counts one step that is not a test file, and says how it went. */
function note(name: string, ok: boolean, details: string): void {
  if (ok) passed++;
  else failed++;
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

/** A way of running test files: how many at a time, and with what words for Node. */
interface Lane {
  concurrency: number;
  execArgv?: string[];
}

/** How long a test may take, in milliseconds: many times what the slowest takes on a slow machine. One that waits for ever fails by its name. */
const PATIENCE = 600_000;

/** Words for Node that load a module of the tests' support before a test file. */
function preload(name: 'aside' | 'end'): string[] {
  return ['--import', pathToFileURL(path.join(root, 'tests/support', `${name}.ts`)).href];
}

/**
 * Runs test files, and prints what they tell. Each lane has a reporter of its own: one takes it that a test that has begun is the next
 * to end, and where those of another lane come between the two it breaks off without a word.
 */
function runTests(files: string[], lane: Lane): Promise<void> {
  const reporter = new spec();
  return new Promise((resolve, reject) => {
    const stream = run({ files, cwd: root, timeout: PATIENCE, ...lane, execArgv: [...preload('end'), ...(lane.execArgv ?? [])] });
    stream.on('test:pass', ({ details }) => {
      if (details.type !== 'suite') passed++;
    });
    stream.on('test:fail', ({ details }) => {
      if (details.type !== 'suite') failed++;
    });
    reporter.on('end', resolve).on('error', reject);
    stream.pipe(reporter).pipe(process.stdout, { end: false });
  });
}

/** What a test file says that builds sites of its own, or edits one live. */
const BUILDS = /(?:runScript|command)\('build'|scripts\/(?:build|dev)\.ts/;

/** What a test file says that needs a process to itself: commands, browsers, threads, what is set before or after all, the environment. */
const ALONE = /before\(|after\(|chdir|process\.env|runScript|chromium|openSite|SITES|support\/(?:run|browser|firefox)|Worker|mock\./;

/** Of files that need no process to themselves one that has the tests of all: most of their time goes into starting. */
function together(files: string[]): string[] {
  const { alone = [], light = [] } = Object.groupBy(files, (file) => (ALONE.test(readFileSync(file, 'utf8')) ? 'alone' : 'light'));
  if (light.length < 2) return files;
  mkdirSync(TEST_SITES, { recursive: true });
  const all = path.join(TEST_SITES, 'together.test.mjs');
  writeFileSync(all, light.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''));
  return [all, ...alone];
}

/**
 * Runs all test files. Builds of one project render one after the other, so that two files that build would wait for each
 * other, and live editing of another content writes into the same list of modules: they have a lane of their own, the
 * longest, beside three for the rest, which step back for it and often wait for a browser.
 */
async function runAll(files: string[]): Promise<void> {
  const { builders = [], others = [] } = Object.groupBy(files, (file) => (BUILDS.test(readFileSync(file, 'utf8')) ? 'builders' : 'others'));
  await Promise.all([
    ...(builders.length > 0 ? [runTests(builders, { concurrency: 1 })] : []),
    ...(others.length > 0 ? [runTests(together(others), { concurrency: 3, execArgv: preload('aside') })] : []),
  ]);
}

try {
  process.env['CHROMIUM_PATH'] = requireChromium();
  const files = globSync(chosen.length > 0 ? chosen : ['tests/**/*.test.ts'], { cwd: root }).map((file) => path.join(root, file)).sort();
  await buildSites();
  await Promise.all([chosen.length === 0 && checkTypes(), runAll(files)]);
} catch (error) {
  failed++;
  console.error((error as Error).message);
}
rmSync(TEST_SITES, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
