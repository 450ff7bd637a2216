import type { Archive } from '../../model/graph.ts';
import type { Settings } from '../../model/settings.ts';

/** What every form of a record needs to know: the archive around it, and where the archive lives. */
export interface ExportContext {
  archive: Archive;
  /** Address of the site without path, such as `https://example.org`; undefined where it isn’t known. */
  site: string | undefined;
  /** Path under which the archive is served; begins and ends with a slash. */
  base: string;
  /** Address of the archive with a slash at its end, such as `https://example.org/archive/`; empty where no site is set. */
  root: string;
  /** The address of a path of `model/paths.ts`: absolute, or from the root of the host where no site is set. */
  address(path: string): string;
}

/** Where an archive lives, as `readSettings` reads it from the environment. */
export function exportContext(archive: Archive, { site, base }: Pick<Settings, 'site' | 'base'>): ExportContext {
  const root = site ? site.replace(/\/+$/, '') + base : '';
  return { archive, site, base, root, address: (path) => (root || base) + path.replace(/^\//, '') };
}
