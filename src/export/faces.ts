import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** The faces of the site as their packages have them: each file for one script, all weights in one. */
const FACE_FILES = {
  naskh: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  vazirmatn: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
  vazirmatnLatin: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2',
  vazirmatnLatinExtended: '@fontsource-variable/vazirmatn/files/vazirmatn-latin-ext-wght-normal.woff2',
} as const;
export type FaceName = keyof typeof FACE_FILES;

/** A face as it is in its package. */
export function wholeFace(name: FaceName): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve(FACE_FILES[name]));
}

/**
 * A face of one weight, cut down to some letters, as plain TrueType: for programs that know no variable fonts.
 * @param letters every sign that is to be shown with it
 */
export async function staticFace(name: FaceName, weight: 400 | 700, letters: Iterable<string>): Promise<Buffer> {
  return subsetFont(await wholeFace(name), [...new Set(letters)].sort().join(''), { targetFormat: 'truetype', variationAxes: { wght: weight } });
}
