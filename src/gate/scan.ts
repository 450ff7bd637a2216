import type { LastFile } from '../model/last-site.ts';
import { addTo, nothingFound, type Found } from './found.ts';
import { knownFile, metIn, type Cleared } from './known.ts';
import type { ByteRule } from './leftovers.ts';
import { Matcher } from './matcher.ts';
import type { Passage } from './passages.ts';
import { FileScanner } from './scan-file.ts';
import { scanInThreads } from './scan-in-threads.ts';
import { siteFiles, type SiteFile } from './site-files.ts';
import type { WithheldName } from './withheld-list.ts';

/** All that a scan looks for: plain data, for threads. */
export interface Guard {
  names: readonly WithheldName[] | null;
  passages: readonly Passage[];
  rules: readonly ByteRule[];
}

/** The same, with what it is looked for in. */
export interface Guarded extends Guard {
  /** The finished site, absolute. */
  folder: string;
  cleared: Cleared;
}

/** A scanner of a folder. */
export function scannerOf({ folder, names, passages, rules, cleared }: Guarded): FileScanner {
  return new FileScanner(folder, new Matcher(names, passages), rules, cleared);
}

/** Scans some files one after the other. */
export async function scanFiles(scanner: FileScanner, files: readonly SiteFile[]): Promise<Found> {
  const found = nothingFound();
  for (const file of files) addTo(found, await scanner.scan(file));
  return found;
}

/** Below this many bytes, starting threads takes longer than the work. */
const WORTH_THREADS = 60_000_000;

/** Scans every file of a finished site. @param last files of the site before, of which some may be in this one */
export async function scanSite(guarded: Guarded, last?: ReadonlyMap<string, LastFile>): Promise<Found> {
  const known = nothingFound();
  const files: SiteFile[] = [];
  for (const file of siteFiles(guarded.folder)) {
    const scanned = knownFile(guarded.folder, guarded.cleared, file, last?.get(file.path));
    if (scanned) addTo(known, { findings: [], met: metIn(scanned), files: [scanned] });
    else files.push(file);
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const found = files.length === 0 ? nothingFound() : await (bytes < WORTH_THREADS ? scanFiles(scannerOf(guarded), files) : scanInThreads(guarded, files));
  addTo(found, known);
  return found;
}
