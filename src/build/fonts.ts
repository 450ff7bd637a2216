import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Letters from one code point to another. */
function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/**
 * What an archive in Persian is written with: the Arabic script with its marks and three kinds of digits, the letters
 * that Persian and its neighbours add, and punctuation. Latin stays in the reader’s own face, which costs nothing.
 */
const CHARACTERS = [
  range(0x0621, 0x063a), range(0x0640, 0x0655), range(0x0660, 0x066c), range(0x06f0, 0x06f9),
  '\u0670ٱپچژڤکگۀۂہھیېەۆۇێڕڵ', '،؛؟٪٫٬«»…–—“”‘’()[]{}.:!?/-+=%*"\'#&@_', ' \u00a0\u200c\u200d\u200e\u200f',
].join('');

/** The faces of the site: a Naskh for reading, a plain one for headings and the interface. */
const FACES = {
  'naskh.woff2': '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  'vazirmatn.woff2': '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
};

/** Weights that the site uses; the others are left out of the files. */
const WEIGHTS = { min: 400, max: 700 };

/**
 * Makes the font files of the site from their packages: only the letters an archive is written with, only the weights
 * that are used. Files that are there already, from the same sources, are kept.
 * @returns the folder that holds them
 */
export async function makeFonts(cache: string): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const sources = await Promise.all(Object.entries(FACES).map(async ([name, source]) => ({ name, bytes: await readFile(resolve(source)) })));
  const digest = createHash('sha256').update(CHARACTERS).update(JSON.stringify(WEIGHTS));
  for (const { bytes } of sources) digest.update(bytes);
  const folder = path.join(cache, 'fonts', digest.digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of sources) {
    const file = path.join(folder, name);
    if (existsSync(file)) continue;
    // Most builds find their faces cut: they need not load what cuts them.
    const { default: subsetFont } = await import('subset-font');
    const subset = await subsetFont(bytes, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } });
    const part = `${file}.${process.pid}.part`;
    await writeFile(part, subset);
    await rename(part, file);
  }
  return folder;
}
