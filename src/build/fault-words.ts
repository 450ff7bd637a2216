import { FileNotPlaced } from '../system/place-file.ts';
import { freeSpace } from './free-space.ts';

/** Stands for how the folder is named that is written to. */
const WAY = '{way}';
/** How commands name the folder that is written to. */
type Way = 'in ARCHIVE_OUT' | 'with --out';

/** What a full disk is called, by the system and by programs in it. */
const FULL = /ENOSPC|EDQUOT|no space left|os error 28\b/i;

/** What the system says when something outside the project is in the way, and what to do about it. */
const FAULTS: [sign: RegExp, words: string][] = [
  // Named as a full disk is, or as too many open files are, but room and open files are not what is lacking.
  [/(?:ENOSPC|EMFILE).*, watch\b/, 'The system watches as many files as it may. Close other programs that watch files, or raise its limits (sysctl fs.inotify.max_user_watches and fs.inotify.max_user_instances), and try again.'],
  [FULL, 'The disk is full. Make room and try again.'],
  [/EROFS|read-only file system/i, `The disk can’t be written to. Name a folder elsewhere ${WAY}, or run from a disk that can.`],
  [/EACCES|EPERM|permission denied/i, 'A file or folder may not be read or written. Look at its owner and permissions.'],
  [/EBUSY/, `The system holds a folder that is to be replaced or removed: it may be a disk of its own (a mount point, a volume of a container). Name a folder on that disk ${WAY}.`],
  [/EFBIG/, 'A file is larger than may be written. Raise the limit (ulimit -f) and try again.'],
  [/EMFILE|ENFILE|too many open files/i, 'The system allows too few open files. Raise the limit (ulimit -n) and try again.'],
  [/ENOTDIR|EEXIST/, 'A file stands where a folder should be.'],
  [/EISDIR/, 'A folder stands where a file should be.'],
  [/ENAMETOOLONG/, 'A name is longer than the disk allows.'],
  [/ENOMEM|out of memory|allocation failed/i, 'There is too little memory. Close something else, or give the command more.'],
];

/** All that an error says, and the errors that caused it. */
function saidBy(error: unknown): string {
  const { code = '', message = '', cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown };
  return `${code} ${message}${cause ? `\n${saidBy(cause)}` : ''}`;
}

const withDetail = (words: string, error: unknown) => `${words} (${(error as Error).message.split('\n')[0]})`;

/**
 * Puts into a sentence what is wrong with the machine rather than with the project; undefined for any other error.
 * @param error whatever was thrown
 * @param way how the folder is named that is written to
 */
export function faultWords(error: unknown, way: Way = 'in ARCHIVE_OUT'): string | undefined {
  const said = saidBy(error);
  const [sign, words] = FAULTS.find(([sign]) => sign.test(said)) ?? [];
  const told = words && withDetail(words.replace(WAY, way), error);
  // A disk that is full while a file is written goes unnamed.
  return told && sign === FULL && !/['/\\]/.test(said) ? told.replace(/\)$/, `; ${freeSpace()})`) : told;
}

/**
 * The sentence for an error of a command that reads and writes what it was named; undefined where the project itself may be at
 * fault. While a site is built, a file that is not there is a fault of the project.
 */
export function commandFault(error: unknown, way?: Way): string | undefined {
  // Its message names the file and is a sentence; the error of the system is its cause.
  if (error instanceof FileNotPlaced) return error.message;
  const isMissing = (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
  return isMissing ? withDetail('There is no such file or folder.', error) : faultWords(error, way);
}

/** What a command says of an error, in one line: the sentence of `commandFault`, or what whoever threw it has said. */
export function saidOf(error: unknown, way?: Way): string {
  return commandFault(error, way) ?? (error instanceof Error ? error.message : String(error));
}
