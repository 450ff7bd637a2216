import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeDigest } from '../model/code-digest.ts';
import type { RunsWithin, ScannedFile } from './found.ts';
import { NOTHING_CLEARED, type Cleared, type KnownFile } from './known.ts';
import type { Guarded } from './scan.ts';

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
  keep(files: readonly ScannedFile[]): void;
}

/** What the file holds: those without passages are many, so they are names alone. Runs are numbers: all passages have few that are met. */
interface Written {
  clean: string[];
  met: [file: string, ...[within: string, ...runs: number[]][]][];
  /** What lies packed in a file; the file has no name where it was not clean itself. */
  layers: [file: string, ...string[]][];
}

function written(files: readonly ScannedFile[]): Written {
  const clean = files.filter((file) => file.clean !== undefined);
  return {
    clean: clean.flatMap((file) => (file.met ? [] : file.clean!)),
    met: clean.flatMap(({ clean: known, met }): Written['met'] => (met ? [[known!, ...met.map(({ within, runs }): [string, ...number[]] => [within, ...runs])]] : [])),
    layers: files.flatMap(({ clean: known = '', layers }): Written['layers'] => (layers ? [[known, ...layers]] : [])),
  };
}

function clearedOf({ clean, met, layers }: Written): Cleared {
  const layersOf = new Map(layers.map(([file, ...inside]) => [file, inside]));
  const known = (file: string, places: RunsWithin[]): [string, KnownFile] => [file, { met: places, layers: layersOf.get(file) ?? [] }];
  const withMet = met.map(([file, ...places]) => known(file, places.map(([within, ...runs]) => ({ within, runs }))));
  return { files: new Map([...clean.map((file) => known(file, [])), ...withMet]), layers: new Set(layers.flatMap(([, ...inside]) => inside)) };
}

/** @param file that keeps them; without it, nothing is kept */
export function clearedBy(guarded: Omit<Guarded, 'cleared'>, file: string | undefined): KeptFiles {
  if (file === undefined) return { before: NOTHING_CLEARED, keep: () => undefined };
  const guard = guardDigest(guarded);
  /** Stands before what is kept: neither is anything taken that was looked for otherwise, nor what was damaged since. */
  const seal = (kept: string) => createHash('sha256').update(guard).update(kept).digest('base64url');
  const read = (): Cleared => {
    try {
      const found = readFileSync(file, 'utf8');
      const end = found.indexOf('\n');
      const kept = found.slice(end + 1);
      return found.slice(0, end) === seal(kept) ? clearedOf(JSON.parse(kept) as Written) : NOTHING_CLEARED;
    } catch {
      return NOTHING_CLEARED;
    }
  };
  const before = read();
  return {
    before,
    keep(files) {
      // Most builds change little, some nothing: what is known by the same name has the same in it.
      if (files.length === before.files.size && files.every(({ clean }) => clean !== undefined && before.files.has(clean))) return;
      const kept = JSON.stringify(written(files));
      writeFileSync(`${file}.new`, `${seal(kept)}\n${kept}`);
      renameSync(`${file}.new`, file);
    },
  };
}
