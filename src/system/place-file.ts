import { randomUUID } from 'node:crypto';
import { link, open, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.ts';

/** A file could not be written. Nothing was changed; the message says why, for an editor. */
export class FileNotPlaced extends Error {
  override name = 'FileNotPlaced';
  /** Whether the reason is that the file exists. */
  readonly exists: boolean;

  constructor(message: string, { exists = false, cause }: { exists?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.exists = exists;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

const REASONS: Record<string, string> = {
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is larger than may be written',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'a folder of that name exists',
  ENAMETOOLONG: 'the name is too long',
};

/** Errors of file systems that know no hard links (FAT, some network drives). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK']);

/** Writes a new file and waits until it is on the disk; removes it again where that fails. */
async function writeWhole(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(file, { force: true });
    throw error;
  }
}

/** Gives a finished file its name, unless the name is taken: decided by the system, so that two at once can't both win. */
async function nameNew(finished: string, file: string, content: string | Uint8Array): Promise<void> {
  try {
    await link(finished, file);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await writeWhole(file, content);
  }
}

/** Removes folders made for nothing, innermost first, from `folder` up to `topmost`. */
async function removeEmpty(folder: string, topmost: string): Promise<void> {
  for (let current = folder; current.length >= topmost.length; current = path.dirname(current)) {
    if (!(await rmdir(current).then(() => true, () => false))) return;
  }
}

/**
 * Writes a file whole or not at all: beside its place, flushed to the disk, then named. Folders are made as needed.
 * @param options.force replaces an existing file (of a symbolic link, the file it leads to); otherwise one is never touched
 * @throws FileNotPlaced when the file exists, or can't be written; nothing is left behind then
 */
export async function placeFile(file: string, content: string | Uint8Array, { force = false }: { force?: boolean } = {}): Promise<void> {
  const target = force ? await realpath(file).catch(() => path.resolve(file)) : path.resolve(file);
  const folder = path.dirname(target);
  let made: string | undefined;
  let beside: string | undefined;
  try {
    // Of a file in the place of a folder, mkdir says that it exists.
    try {
      made = makeFolder(folder);
    } catch (error) {
      throw codeOf(error) === 'EEXIST' ? Object.assign(error as Error, { code: 'ENOTDIR' }) : error;
    }
    const mode = force ? (await stat(target).catch(() => undefined))?.mode : undefined;
    // Not named after the file, whose name may be as long as a name can be.
    beside = path.join(folder, `.${randomUUID()}.tmp`);
    await writeWhole(beside, content, mode);
    if (force) await rename(beside, target);
    else await nameNew(beside, target, content);
  } catch (error) {
    if (beside) await rm(beside, { force: true }).catch(() => undefined);
    if (made) await removeEmpty(folder, made);
    if (codeOf(error) === 'EEXIST') throw new FileNotPlaced(`${file} exists; it was left as it is`, { exists: true, cause: error });
    throw new FileNotPlaced(`${file} can’t be written: ${REASONS[codeOf(error)] ?? (error as Error).message}`, { cause: error });
  }
  if (!force) await rm(beside, { force: true });
}
