import { spawn } from 'node:child_process';
import path from 'node:path';

/** What a command printed, and how it ended. */
export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Runs a program in a folder, with other words in its environment. */
export function run(program: string, words: string[], folder: string, environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const child = spawn(program, words, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome: Outcome = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (outcome.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (outcome.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}

/** Runs one of the project’s commands as `npm run` would, with other words in its environment. */
export function runScript(name: string, words: string[] = [], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return run(process.execPath, [path.join(root, 'scripts/run.mjs'), name, ...words], root, environment);
}
