import { staticFace } from '../faces.ts';

/** Files of the face of what is read, by weight; `book.css` names them. */
const WEIGHTS = { 'faces/naskh.ttf': 400, 'faces/naskh-bold.ttf': 700 } as const;

/**
 * The face of what is read, as on the site, cut down to the letters of a book: some 20 KB a weight. Many programs for
 * reading have none for Persian, or a poor one.
 * @param letters every sign that the book uses
 */
export async function facesFor(letters: Iterable<string>): Promise<{ file: string; bytes: Buffer }[]> {
  const all = [...letters];
  const files: { file: string; bytes: Buffer }[] = [];
  for (const [file, weight] of Object.entries(WEIGHTS)) files.push({ file, bytes: await staticFace('naskh', weight, all) });
  return files;
}
