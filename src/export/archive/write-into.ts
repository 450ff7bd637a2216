import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WriteFile } from './write.ts';

/**
 * Writes files into a folder; their own folders are made where they are missing. What comes in pieces is written as it
 * comes. A file that was begun and could not be finished stays: the folder is that of a build, which fails as a whole.
 */
export function writeInto(folder: string): WriteFile {
  return async (name, content) => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) await writeFile(file, content);
    else await pipeline(Readable.from(content), createWriteStream(file));
  };
}
