import { createHash } from 'node:crypto';
import { codeDigest } from '../system/code-digest.ts';
import { readSealed, writeSealed } from '../system/sealed-file.ts';
import type { PackedWithin, ScannedFile } from './found.ts';
import { NOTHING_CLEARED, type Cleared, type KnownFile } from './known.ts';
import type { Guard } from './scan.ts';

/** Changes with whatever may find something else in the same file: what is looked for, and our own code. */
function guardDigest({ names, passages, rules }: Guard): string {
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

/**
 * What the file holds before its long list of files without passages, each a line. Runs are numbers: all passages have few that
 * are met.
 */
interface Written {
  met: [file: string, ...[within: string, ...runs: number[]][]][];
  /** What lies packed in a file; the file has no name where it was not clean itself. */
  layers: [file: string, ...WrittenLayer[]][];
}

/** Most have no passages, and are names alone. */
type WrittenLayer = string | [known: string, ...runs: number[]];

const writtenLayer = ({ known, runs }: PackedWithin): WrittenLayer => (runs.length === 0 ? known : [known, ...runs]);

function layerOf(layer: WrittenLayer): PackedWithin {
  const [known, ...runs] = typeof layer === 'string' ? [layer] as [string] : layer;
  return { known, runs };
}

/** As text: most files of a site are names alone, and a list of tens of thousands is read several times quicker by its lines than as JSON. */
function written(files: readonly ScannedFile[]): string {
  const clean = files.filter((file) => file.clean !== undefined && !file.clean.includes('\n'));
  const exceptions: Written = {
    met: clean.flatMap(({ clean: known, met }): Written['met'] => (met ? [[known!, ...met.map(({ within, runs }): [string, ...number[]] => [within, ...runs])]] : [])),
    layers: files.flatMap(({ clean: known = '', layers }): Written['layers'] => (layers ? [[known, ...layers.map(writtenLayer)]] : [])),
  };
  return [JSON.stringify(exceptions), ...clean.flatMap((file) => (file.met ? [] : file.clean!))].join('\n');
}

/** Of a file in which nothing was met, and nothing lies packed. */
const PLAIN: KnownFile = { met: [], layers: [] };

function clearedOf(text: string): Cleared {
  const [exceptions, ...clean] = text.split('\n');
  const { met, layers } = JSON.parse(exceptions!) as Written;
  const layersOf = new Map(layers.map(([file, ...inside]) => [file, inside.map(layerOf)]));
  const files = new Map(clean.map((file): [string, KnownFile] => [file, PLAIN]));
  for (const [file, ...places] of met) files.set(file, { ...PLAIN, met: places.map(([within, ...runs]) => ({ within, runs })) });
  for (const [file, inside] of layersOf) if (files.has(file)) files.set(file, { ...files.get(file)!, layers: inside });
  return { files, layers: new Map([...layersOf.values()].flat().map((layer) => [layer.known, layer])) };
}

/** @param file that keeps them; without it, nothing is kept */
export function clearedBy(guard: Guard, file: string | undefined): KeptFiles {
  if (file === undefined) return { before: NOTHING_CLEARED, keep: () => undefined };
  const digest = guardDigest(guard);
  // Neither is anything taken that was looked for otherwise, nor what was damaged since.
  const kept = readSealed(file, digest);
  const before = kept === undefined ? NOTHING_CLEARED : clearedOf(kept);
  return {
    before,
    keep(files) {
      // Most builds change little, some nothing: what is known by the same name has the same in it.
      if (files.length === before.files.size && files.every(({ clean }) => clean !== undefined && before.files.has(clean))) return;
      writeSealed(file, written(files), digest);
    },
  };
}
