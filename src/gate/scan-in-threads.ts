import { inThreads } from '../system/in-threads.ts';
import { addTo, nothingFound, type Found } from './found.ts';
import { clearedFor } from './known.ts';
import type { Guarded } from './scan.ts';
import { portionsOf, type SiteFile } from './site-files.ts';

/** Scans files in threads, see `inThreads`. */
export async function scanInThreads(guarded: Guarded, files: readonly SiteFile[]): Promise<Found> {
  const found = nothingFound();
  const order = { ...guarded, cleared: clearedFor(guarded.cleared, files) };
  await inThreads(new URL('./thread.ts', import.meta.url), order, portionsOf(files), (scanned: Found) => addTo(found, scanned));
  return found;
}
