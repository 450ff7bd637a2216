import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

/** How long a test file may take, in milliseconds: many times what the slowest takes on a slow machine. One that waits for ever fails by its name. */
const PATIENCE = 600_000;

/** Words for Node that load a module of the tests’ support before a test file. */
const preload = (name: 'unwatched' | 'aside' | 'end') => ['--import', pathToFileURL(path.join(import.meta.dirname, `${name}.ts`)).href];

export interface TestFile {
  file: string;
  /** Whether it gives way to those that are waited for longest. */
  stepsBack: boolean;
  /** Further words for Node. */
  words?: readonly string[];
}

/** What became of the tests of all files that were run. */
export interface Outcome {
  passed: number;
  /** Those that failed, each with its file. */
  failures: string[];
}

/**
 * Runs one test file in a process of its own, and prints what it tells when it is done.
 * Its reporter is its own: one takes it that a test that has begun is the next to end, and where those of another file come between
 * the two it breaks off without a word.
 */
async function runFile({ file, stepsBack, words = [] }: TestFile, cwd: string, outcome: Outcome): Promise<void> {
  const stream = run({ files: [file], cwd, timeout: PATIENCE, concurrency: 1, execArgv: [...preload('unwatched'), ...preload('end'), ...(stepsBack ? preload('aside') : []), ...words] });
  const reporter = new spec();
  const told: string[] = [];
  reporter.setEncoding('utf8').on('data', (text: string) => told.push(text));
  for await (const event of stream) {
    if (event.type === 'test:pass' && event.data.details.type !== 'suite') outcome.passed++;
    if (event.type === 'test:fail' && event.data.details.type !== 'suite') outcome.failures.push(`${path.relative(cwd, file)}: ${event.data.name}`);
    // Sums are told once, of all files.
    if (event.type !== 'test:diagnostic' && event.type !== 'test:summary') reporter.write(event);
  }
  await new Promise<void>((resolve, reject) => reporter.on('end', resolve).on('error', reject).end());
  process.stdout.write(told.join(''));
}

/**
 * Runs test files in lanes side by side. A lane takes the first file that is left of its first list, of the next where that is empty:
 * lists that lanes share are done by whichever is free.
 * @param lanes of each, the lists from which it takes, in order
 * @param cwd in which the tests run, and below which failures are named
 */
export async function runFiles(lanes: readonly (readonly TestFile[][])[], cwd: string): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failures: [] };
  await Promise.all(lanes.map(async (lists) => {
    for (const list of lists) for (let next = list.shift(); next; next = list.shift()) await runFile(next, cwd, outcome);
  }));
  return outcome;
}
