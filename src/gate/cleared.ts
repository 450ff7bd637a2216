import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeDigest } from '../model/code-digest.ts';
import type { Guarded } from './scan.ts';

/** Changes with whatever may find something else in the same file: what is looked for, and our own code. */
function guardDigest({ names, passages, rules }: Pick<Guarded, 'names' | 'passages' | 'rules'>): string {
  const plain = rules.map(({ bytes, pattern, files, ...rule }) => ({ ...rule, bytes: bytes.toString('base64'), pattern: String(pattern), files: String(files) }));
  return createHash('sha256').update(codeDigest()).update(JSON.stringify([names, passages, plain])).digest('base64url');
}

/**
 * Reads which files were found clean before by the same guard, as digest and name: a file says the same wherever it lies,
 * but how it is read depends on what it is called. Empty where anything else was looked for then, or what is kept is damaged.
 */
export function readCleared(file: string | undefined, guarded: Omit<Guarded, 'cleared'>): Set<string> {
  if (file === undefined) return new Set();
  try {
    const { guard, cleared } = JSON.parse(readFileSync(file, 'utf8')) as { guard: string; cleared: string[] };
    return new Set(guard === guardDigest(guarded) ? cleared : []);
  } catch {
    return new Set();
  }
}

/** Keeps which files were found clean, for the next build. */
export function keepCleared(file: string | undefined, guarded: Omit<Guarded, 'cleared'>, cleared: readonly string[]): void {
  if (file === undefined) return;
  writeFileSync(`${file}.new`, JSON.stringify({ guard: guardDigest(guarded), cleared }));
  renameSync(`${file}.new`, file);
}
