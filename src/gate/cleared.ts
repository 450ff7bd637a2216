import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeDigest } from '../model/code-digest.ts';
import type { Guarded } from './scan.ts';
import type { Cleared, PassageMet } from './scan-file.ts';

/** Changes with whatever may find something else in the same file: what is looked for, and our own code. */
function guardDigest({ names, passages, rules }: Pick<Guarded, 'names' | 'passages' | 'rules'>): string {
  const plain = rules.map(({ bytes, pattern, files, ...rule }) => ({ ...rule, bytes: bytes.toString('base64'), pattern: String(pattern), files: String(files) }));
  return createHash('sha256').update(codeDigest()).update(JSON.stringify([names, passages, plain])).digest('base64url');
}

/** Files that the same guard has read, from build to build. */
export interface KeptFiles {
  /** Empty where anything else was looked for then, or what is kept is damaged. */
  before: Cleared;
  /** Keeps what is known now, for the next build. */
  keep(cleared: Cleared): void;
}

/** What the file holds: those without passages are many, so they are names alone. */
interface Written {
  guard: string;
  cleared: string[];
  met: [string, PassageMet[]][];
}

/** @param file that keeps them; without it, nothing is kept */
export function clearedBy(guarded: Omit<Guarded, 'cleared'>, file: string | undefined): KeptFiles {
  if (file === undefined) return { before: new Map(), keep: () => undefined };
  const guard = guardDigest(guarded);
  const read = (): Cleared => {
    try {
      const { guard: former, cleared, met } = JSON.parse(readFileSync(file, 'utf8')) as Written;
      return former === guard ? new Map<string, PassageMet[]>([...cleared.map((known): [string, PassageMet[]] => [known, []]), ...met]) : new Map();
    } catch {
      return new Map();
    }
  };
  return {
    before: read(),
    keep(cleared) {
      const all = [...cleared];
      const written = { guard, cleared: all.flatMap(([known, met]) => (met.length === 0 ? known : [])), met: all.filter(([, met]) => met.length > 0) };
      writeFileSync(`${file}.new`, JSON.stringify(written));
      renameSync(`${file}.new`, file);
    },
  };
}
