import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../model/settings.ts';
import { SITE_MANIFEST } from '../verify/manifest.ts';

/** The site can’t be built to where it was told to go, with a sentence that says why. */
export class OutRefused extends Error {
  override name = 'OutRefused';
}

/**
 * Refuses to build over anything but an earlier build: the folder is replaced whole, and whatever else lay in it would
 * be gone.
 * @throws OutRefused
 */
export function guardOut({ out, content }: Pick<Settings, 'out' | 'content'>): void {
  const holds = (inner: string) => inner === out || inner.startsWith(out.endsWith(path.sep) ? out : out + path.sep);
  for (const [inner, what] of [[content, 'the content'], [path.resolve('.'), 'the project']] as const) {
    if (holds(inner)) throw new OutRefused(`ARCHIVE_OUT is ${out}, which holds ${what}. A build replaces that folder whole. Name another one.`);
  }
  if (out.startsWith(content + path.sep)) throw new OutRefused(`ARCHIVE_OUT is ${out}, inside the content. Name a folder outside.`);
  const found = statSync(out, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new OutRefused(`ARCHIVE_OUT is ${out}, which is a file. Name a folder.`);
  if (readdirSync(out).length > 0 && !existsSync(path.join(out, SITE_MANIFEST))) {
    throw new OutRefused(`ARCHIVE_OUT is ${out}, which holds files but no built archive. A build would replace them all. Empty it yourself, or name another folder.`);
  }
}
