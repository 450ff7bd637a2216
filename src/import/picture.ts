import type { Picture } from './imported.ts';
import { LIMITS } from './limits.ts';

const SIGNATURES: readonly (readonly [extension: string, pattern: RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
];

/** A picture that every browser shows, by its first bytes, whatever its name; null for others, and for what is too large. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const extension = SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0];
  return extension && bytes.length <= LIMITS.image ? { bytes, extension } : null;
}
