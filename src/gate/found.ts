/** What a scan hands on: plain data, for threads. */
import type { GateFinding } from './finding.ts';

/** Runs of passages that were met at one place, by their numbers: whether they give anything away is judged when all are known. */
export interface RunsMet {
  /** The file from the root of the site, and what lies within it behind “›”. */
  path: string;
  /** Each once. */
  runs: readonly number[];
}

/** The same of a file that is known: the place behind its name, empty for itself. */
export interface RunsWithin {
  within: string;
  runs: readonly number[];
}

/** Something that lies packed in a file, and is clean but for passages. */
export interface PackedWithin {
  /** By what it would be known again. */
  known: string;
  /** The passages that were met in it, each once. */
  runs: readonly number[];
}

/** A file that was read, by what it holds. */
export interface ScannedFile {
  path: string;
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
  /** See `stampOfFile`. */
  stamp: string;
  /** By what it would be known again, if nothing was found in it, nor in the way to it, but for passages. */
  clean?: string;
  /** The passages that were met in it, where it is clean and there are any: they are judged anew in every build. */
  met?: readonly RunsWithin[];
  /** What lies packed in it: of a zip of all texts, few are new. */
  layers?: readonly PackedWithin[];
}

/** What was found in some files. */
export interface Found {
  findings: GateFinding[];
  met: RunsMet[];
  files: ScannedFile[];
}

/** Of a file in which there is nothing to tell of. */
export const nothingFound = (): Found => ({ findings: [], met: [], files: [] });

/** Puts what was found to what was found before. */
export function addTo(found: Found, { findings, met, files }: Found): void {
  for (const finding of findings) found.findings.push(finding);
  for (const one of met) found.met.push(one);
  for (const file of files) found.files.push(file);
}

/** What is found in a file while it is read. */
export interface InFile {
  findings: GateFinding[];
  /** Each run as often as it is met. */
  met: { path: string; run: number }[];
  layers: PackedWithin[];
}

/** Every run once for each place at which it was met. */
export function byPlace(met: InFile['met']): RunsMet[] {
  const places = new Map<string, Set<number>>();
  for (const { path, run } of met) {
    const runs = places.get(path);
    if (runs) runs.add(run);
    else places.set(path, new Set([run]));
  }
  return [...places].map(([path, runs]) => ({ path, runs: [...runs] }));
}
