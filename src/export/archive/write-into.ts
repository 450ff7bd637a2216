import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WriteFile } from './write.ts';

/**
 * Writes files into a folder; their own folders are made where they are missing. What comes in pieces is written as it
 * comes. A file that was begun and could not be finished stays: the folder is that of a build, which fails as a whole.
 * Each is written at once: handing tens of thousands of small files to other threads and back takes longer than writing them.
 */
export function writeInto(folder: string): WriteFile {
  return async (name, content) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) return writeFileSync(file, content);
    const descriptor = openSync(file, 'w');
    try {
      for await (const piece of content) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
  };
}
