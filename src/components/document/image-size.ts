import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { decoded } from '../../model/decoded.ts';

/**
 * The size of a picture among the archive’s own files, so that its place is kept before it arrives. Empty where the file
 * is missing or does not say.
 * @param src address as it stands on the page, relative to the root of the site
 */
export async function imageSize(src: string): Promise<{ width?: number; height?: number }> {
  const file = path.resolve('public', decoded(src).replace(/^(?:\.\.\/)*\/?/, ''));
  if (!existsSync(file)) return {};
  try {
    const { width, height } = await imageMetadata(await readFile(file), src);
    return { width, height };
  } catch {
    return {};
  }
}
