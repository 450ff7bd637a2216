import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NotStripped, stripMetadata } from '../../images/index.ts';
import { placeFile } from '../../system/place-file.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { picturesWithin } from '../rules/pictures.ts';
import { PUBLIC_FOLDER } from '../rules/public-links.ts';
import type { FixedFile } from './index.ts';

/** Takes what is not the picture out of every picture that would be published; those that can’t be cleaned are left to the check. */
export async function fixPictures(folder: string = PUBLIC_FOLDER): Promise<FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const name of picturesWithin(folder)) {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    try {
      const clean = stripMetadata(bytes);
      if (clean.length === bytes.length) continue;
      await placeFile(file, clean, { force: true });
      fixed.push({ path: shownPath(file), fixes: [{ line: 1, what: `${bytes.length - clean.length} bytes taken out that are not the picture`, before: '', after: '' }] });
    } catch (error) {
      if (!(error instanceof NotStripped)) throw error;
    }
  }
  return fixed;
}
