import { execFile, execFileSync } from 'node:child_process';
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

const cut = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

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
 * @throws EditionRefused where the program that writes ZIM files refuses
 */
export async function makeZim(folder: string, { title, date, id, address }: EditionAbout, icon: string, to: string): Promise<MadeFile> {
  const part = path.join(path.dirname(to), `.${path.basename(to, '.zim')}.${process.pid}.zim`);
  // Its picture must lie within what is packed, and is in the folder only for so long.
  const picture = path.join(folder, 'illustration.png');
  try {
    // Only this needs it, and loading it takes longer than most of what an edition does at its start.
    const { default: sharp } = await import('sharp');
    await sharp(icon).resize(PICTURE, PICTURE).png().toFile(picture);
    const about = [`--name=archive_fa_${id}`, `--title=${cut(title, TITLE)}`, `--description=${cut(`${title} – ${date}`, DESCRIPTION)}`, '--language=fas', `--creator=${cut(title, DESCRIPTION)}`, `--publisher=${address ?? '-'}`];
    await run(WRITER, ['--welcome=index.html', '--illustration=illustration.png', ...about, folder, part], { maxBuffer: 1 << 26 });
    await rename(part, to);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new EditionRefused(`${WRITER} made no file: ${(stderr ?? message).trim().split('\n').slice(-3).join(' ')}`);
  } finally {
    await rm(picture, { force: true });
    await rm(part, { force: true });
  }
  return measureFile(to);
}
