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
  // In English, whatever the language of the machine: what it says is read below.
  const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: MAX_BYTES, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return stdout;
}

/** What git says of a folder that is none of its own, or of which nothing has been committed yet. */
const NOTHING_THERE = /not a git repository|does not have any commits/;

/** Git has a history of a text and can’t tell it, as of a folder that belongs to somebody else. */
export class HistoryUnreadable extends Error {
  override name = 'HistoryUnreadable';

  constructor(said: string) {
    super(`git can’t tell what the text was before:\n${said.trim()}\n→ Put that right, then this again. Nothing was written.`);
  }
}

/** Whether git fails since there is no git, or no history: all else is a history that it has and can’t tell. */
function isWithoutHistory({ code, stderr = '' }: { code?: unknown; stderr?: string }): boolean {
  return code === 'ENOENT' || NOTHING_THERE.test(stderr);
}

/**
 * The states of a file in git, the newest first, under its former names as well; none where there is no git.
 * @throws HistoryUnreadable
 */
export async function statesOf(file: string): Promise<FileState[]> {
  const format = `--format=%x1e%H%x1f%cs%x1f%(trailers:key=${REASON_TRAILER},valueonly,unfold,separator=%x20)`;
  let log: string;
  try {
    // But for the commits that took it away: in these it has no text.
    log = await git(path.dirname(file), 'log', '-z', '--follow', '--name-only', '--diff-filter=d', format, '--', path.basename(file));
  } catch (error) {
    const said = error as { code?: unknown; stderr?: string; message: string };
    if (isWithoutHistory(said)) return [];
    throw new HistoryUnreadable(said.stderr || said.message);
  }
  return log.split('\x1e').slice(1).flatMap((entry) => {
    const [head = '', name = ''] = entry.split('\0');
    const [commit = '', date = '', reason = ''] = head.split('\x1f');
    return name.trim() === '' ? [] : [{ commit, date, reason: reason.trim() || undefined, name: name.replace(/^\n/, '') }];
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
