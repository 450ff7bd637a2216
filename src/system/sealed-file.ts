import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What stands in the first line of a sealed file. */
const sealOf = (text: string, purpose: string) => createHash('sha256').update(purpose).update(text).digest('base64url');

/** What was written into a sealed file for the same purpose; undefined where there is none, or it was damaged since. */
export function readSealed(file: string, purpose = ''): string | undefined {
  try {
    const found = readFileSync(file, 'utf8');
    const end = found.indexOf('\n');
    const text = found.slice(end + 1);
    return found.slice(0, end) === sealOf(text, purpose) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a text into a file, whole or not at all, under a digest that tells whether it is as it was written.
 * @param purpose what it holds for: with another, it counts as none
 * @throws as writing a file does
 */
export function writeSealed(file: string, text: string, purpose = ''): void {
  writeFileSync(`${file}.new`, `${sealOf(text, purpose)}\n${text}`);
  renameSync(`${file}.new`, file);
}
