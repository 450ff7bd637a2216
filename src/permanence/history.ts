import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The line of a commit message that says why published texts were changed. */
const REASON_TRAILER = 'Change-Reason';

/** A state of a file in git’s history. */
export interface FileState {
  commit: string;
  /** Day of the commit, `2026-11-22`. */
  date: string;
  /** What the commit says under `Change-Reason:`, if it does. */
  reason: string | undefined;
  /** The file’s name in that commit, from the root of the repository. */
  name: string;
}

const MAX_BYTES = 64_000_000;

async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', folder, '-c', 'core.quotePath=false', ...args], { maxBuffer: MAX_BYTES });
  return stdout;
}

/** The states of a file in git, the newest first, under its former names as well; none where there is no git. */
export async function statesOf(file: string): Promise<FileState[]> {
  const format = `--format=%x1e%H%x1f%cs%x1f%(trailers:key=${REASON_TRAILER},valueonly,separator=%x20)`;
  let log: string;
  try {
    log = await git(path.dirname(file), 'log', '--follow', '--name-only', format, '--', path.basename(file));
  } catch {
    return [];
  }
  return log.split('\x1e').slice(1).flatMap((entry) => {
    const [head = '', ...names] = entry.split('\n').filter(Boolean);
    const [commit = '', date = '', reason = ''] = head.split('\x1f');
    return names[0] ? [{ commit, date, reason: reason.trim() || undefined, name: names[0] }] : [];
  });
}

/** The file as it was in a state. */
export function textAt(file: string, { commit, name }: FileState): Promise<string> {
  return git(path.dirname(file), 'show', `${commit}:${name}`);
}

/** Whether a folder lies in a clone that holds the newest commits only: what was before them, git does not know there. */
export async function isCutShort(folder: string): Promise<boolean> {
  return git(folder, 'rev-parse', '--is-shallow-repository').then((said) => said.trim() === 'true', () => false);
}
