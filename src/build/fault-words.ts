/** Stands for how the folder is named that is written to. */
const WAY = '{way}';

/** What the system says when something outside the project is in the way, and what to do about it. */
const FAULTS: [sign: RegExp, words: string][] = [
  [/ENOSPC|EDQUOT|no space left|os error 28\b/i, 'The disk is full. Make room and build again.'],
  [/EROFS|read-only file system/i, `The disk can’t be written to. Name a folder elsewhere ${WAY}, or run from a disk that can.`],
  [/EACCES|EPERM|permission denied/i, 'A file or folder may not be read or written. Look at its owner and permissions.'],
  [/EMFILE|ENFILE|too many open files/i, 'The system allows too few open files. Raise the limit (ulimit -n) and build again.'],
  [/ENOTDIR|EEXIST/, 'A file stands where a folder should be.'],
  [/ENOMEM|out of memory|allocation failed/i, 'There is too little memory. Close something else, or give the build more.'],
];

/** All that an error says, and the errors that caused it. */
function saidBy(error: unknown): string {
  const { code = '', message = '', cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown };
  return `${code} ${message}${cause ? `\n${saidBy(cause)}` : ''}`;
}

/**
 * Puts into a sentence what is wrong with the machine rather than with the project; undefined for any other error.
 * @param error whatever was thrown
 * @param way how the folder is named that is written to
 */
export function faultWords(error: unknown, way: 'in ARCHIVE_OUT' | 'with --out' = 'in ARCHIVE_OUT'): string | undefined {
  const said = saidBy(error);
  const words = FAULTS.find(([sign]) => sign.test(said))?.[1].replace(WAY, way);
  return words && `${words} (${(error as Error).message.split('\n')[0]})`;
}
