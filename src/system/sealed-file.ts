import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What stands in the first line of a sealed file. */
const sealOf = (text: Uint8Array, purpose: string) => hash('sha256', `${purpose} ${hash('sha256', text)}`, 'base64url');

/** What was written into a sealed file for the same purpose; undefined where there is none, or it was damaged since. */
export function readSealed(file: string, purpose = ''): string | undefined {
  try {
    const found = readFileSync(file);
    const end = found.indexOf('\n');
    const text = found.subarray(end + 1);
    return found.toString('latin1', 0, end) === sealOf(text, purpose) ? text.toString() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a text into a file, whole or not at all, under a digest that tells whether it is as it was written. It is made bytes
 * once, for the digest and the file: there may be many megabytes of it.
 * @param purpose what it holds for: with another, it counts as none
 * @throws as writing a file does
 */
export function writeSealed(file: string, text: string, purpose = ''): void {
  const bytes = Buffer.from(text);
  const descriptor = openSync(`${file}.new`, 'w');
  try {
    writeFileSync(descriptor, `${sealOf(bytes, purpose)}\n`);
    writeFileSync(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
}
