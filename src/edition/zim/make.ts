import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type EditionAbout, EditionRefused } from '../about.ts';
import { measureFile, type MadeFile } from '../zip-folder.ts';

const run = promisify(execFile);

/** The program that writes ZIM files, from openZIM; Debian’s package is zim-tools. */
const WRITER = 'zimwriterfs';

/** Side of the picture that Kiwix shows of a file, in pixels, by the ZIM specification. */
const PICTURE = 48;

/** Most characters of a title and a description by the specification of ZIM metadata. */
const [TITLE, DESCRIPTION] = [30, 80];

/** So little room on a disk, in bytes, that it was what the program lacked, which does not say so. */
const NO_ROOM = 1 << 20;

const isFull = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < NO_ROOM;
};

/** Runs the program; it ends with this process, which clears away what it writes. */
async function write(words: readonly string[]): Promise<void> {
  const running = run(WRITER, words, { maxBuffer: 1 << 26 });
  const end = () => running.child.kill('SIGKILL');
  process.once('exit', end);
  await running.finally(() => process.off('exit', end));
}

const cut = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

/** A name for the picture under which the archive itself has no file. */
function freeName(folder: string): string {
  let name = 'illustration.png';
  while (existsSync(path.join(folder, name))) name = `_${name}`;
  return name;
}

/** Says that ZIM files can’t be made on this machine, before anything is made. @throws EditionRefused */
export function requireZim(): void {
  try {
    execFileSync(WRITER, ['--version'], { stdio: 'ignore' });
  } catch {
    throw new EditionRefused(`ZIM files are written by ${WRITER}, which is not installed. On Debian or Ubuntu: apt-get install zim-tools`);
  }
}

/**
 * Makes a ZIM file, for Kiwix, of a folder edition.
 * @param folder the folder edition, finished
 * @param icon picture of the archive, SVG or a bitmap
 * @param work folder on the same disk in which it lies until it is done
 * @throws EditionRefused where the program that writes ZIM files refuses, Error where the disk is full
 */
export async function makeZim(folder: string, { title, date, id, address }: EditionAbout, icon: string, to: string, work: string): Promise<MadeFile> {
  // The program leaves files of its own beside the one it writes, where it fails.
  const parts = mkdtempSync(path.join(work, 'zim-'));
  const part = path.join(parts, path.basename(to));
  // Its picture must lie within what is packed, and is in the folder only for so long.
  const picture = path.join(folder, freeName(folder));
  const removePicture = () => rmSync(picture, { force: true });
  process.once('exit', removePicture);
  try {
    // Only this needs it, and loading it takes longer than most of what an edition does at its start.
    const { default: sharp } = await import('sharp');
    await sharp(icon).resize(PICTURE, PICTURE).png().toFile(picture);
    const about = [`--name=archive_fa_${id}`, `--title=${cut(title, TITLE)}`, `--description=${cut(`${title} – ${date}`, DESCRIPTION)}`, '--language=fas', `--creator=${cut(title, DESCRIPTION)}`, `--publisher=${address ?? '-'}`];
    await write(['--welcome=index.html', `--illustration=${path.basename(picture)}`, ...about, folder, part]);
    await rename(part, to);
  } catch (error) {
    if (isFull(parts)) throw Object.assign(new Error(`ENOSPC: no room for ${path.basename(to)}`), { code: 'ENOSPC' });
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new EditionRefused(`${WRITER} made no file: ${(stderr ?? message).trim().split('\n').slice(-3).join(' ')}`);
  } finally {
    process.off('exit', removePicture);
    removePicture();
    await rm(parts, { recursive: true, force: true });
  }
  return measureFile(to);
}
