import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TextRule } from '../rule.ts';

/** Who can’t see a picture is told what it shows. A description that is empty on purpose is silenced with its reason. */
export const imageDescriptions: TextRule = {
  name: 'image',
  severity: 'warning',
  prepare: () => (entry, { images }) =>
    images
      .filter(({ alt }) => alt === '')
      .map(({ src, position }) => ({
        ...position, path: entry.path, message: `the picture ${src} has no description`, remedy: 'say what it shows: ![description](address), or alt="description"',
      })),
};

function fileOf(src: string): string {
  const address = src.replace(/[?#].*$/s, '');
  try {
    return path.join('public', decodeURIComponent(address));
  } catch {
    return path.join('public', address);
  }
}

/** A picture in a text is among the archive’s own files. */
export const imageFiles: TextRule = {
  name: 'image-file',
  severity: 'error',
  prepare: () => (entry, { images }) =>
    images.flatMap(({ src, position }) => {
      const at = { ...position, path: entry.path };
      // Pages lie in folders of their own, so an address without its first slash would be looked for there.
      if (!src.startsWith('/')) return [{ ...at, message: `the address of the picture ${src} does not begin with a slash`, remedy: `write /${src.replace(/^[./]+/, '')}, for the file public/${src.replace(/^[./]+/, '')}` }];
      const file = fileOf(src);
      if (existsSync(file)) return [];
      return [{ ...at, message: `there is no picture ${src}`, remedy: `put the file at ${file.replaceAll(path.sep, '/')}, or correct the address` }];
    }),
};
