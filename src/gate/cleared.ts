import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeDigest } from '../model/code-digest.ts';
import type { Guarded } from './scan.ts';

/** Changes with whatever may find something else in the same file: what is looked for, and our own code. */
function guardDigest({ names, passages, rules }: Pick<Guarded, 'names' | 'passages' | 'rules'>): string {
  const plain = rules.map(({ bytes, pattern, files, ...rule }) => ({ ...rule, bytes: bytes.toString('base64'), pattern: String(pattern), files: String(files) }));
  return createHash('sha256').update(codeDigest()).update(JSON.stringify([names, passages, plain])).digest('base64url');
}

/** Files that the same guard found clean, from build to build. */
export interface Cleared {
  /** By what they are known again; empty where anything else was looked for then, or what is kept is damaged. */
  before: ReadonlySet<string>;
  /** Keeps which are clean now, for the next build. */
  keep(cleared: readonly string[]): void;
}

/** @param file that keeps them; without it, nothing is kept */
export function clearedBy(guarded: Omit<Guarded, 'cleared'>, file: string | undefined): Cleared {
  if (file === undefined) return { before: new Set(), keep: () => undefined };
  const guard = guardDigest(guarded);
  const read = (): string[] => {
    try {
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { guard: string; cleared: string[] };
      return kept.guard === guard ? kept.cleared : [];
    } catch {
      return [];
    }
  };
  return {
    before: new Set(read()),
    keep(cleared) {
      writeFileSync(`${file}.new`, JSON.stringify({ guard, cleared }));
      renameSync(`${file}.new`, file);
    },
  };
}
