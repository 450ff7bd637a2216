import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CONFLICT, conflictIn } from './conflict.ts';
import { liesWithin } from './links-out.ts';
import { START, type Reader } from './reader.ts';

/** A file as messages name it: relative to the working folder, with forward slashes. */
export function shownPath(file: string): string {
  return (path.relative(process.cwd(), file) || file).replaceAll(path.sep, '/');
}

/** A book of a thousand pages is three million bytes: a larger file is not a text, and would hold everything up. */
const MAX_BYTES = 16_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a file as UTF-8 text; reports and returns undefined where that can’t be done, and where git has left two versions of
 * something in it: half of them would be read as text. Of a link that leads out of the reader’s
 * folder, `readRecords` has told.
 */
export function readText(file: string, reader: Reader): string | undefined {
  if (reader.folder !== undefined && !liesWithin(file, reader.folder)) return undefined;
  const shown = shownPath(file);
  try {
    const { size } = statSync(file);
    if (size > MAX_BYTES) {
      const message = `the file has ${Math.round(size / 1e6)} million bytes, more than a text can have`;
      reader.report(shown, START, 'file', message, 'divide it into several documents, and tie them by “relations:” of type partOf');
      return undefined;
    }
    const text = utf8.decode(readFileSync(file));
    const conflict = conflictIn(text);
    if (!conflict) return text;
    reader.report(shown, conflict, 'file', CONFLICT, 'keep one, or what is right of both, and remove the three lines');
    return undefined;
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    const message = isEncoding ? 'the file is not UTF-8 text' : `the file can’t be read: ${(error as Error).message}`;
    reader.report(shown, START, 'file', message, isEncoding ? 'save it as UTF-8' : 'check the name and the permissions of the file');
    return undefined;
  }
}
