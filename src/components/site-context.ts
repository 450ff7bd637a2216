import { exportContext, type ExportContext } from '../export/mapping/index.ts';
import type { Archive } from '../model/graph.ts';

let last: ExportContext | undefined;

/** The archive with the place it is built for. */
export function siteContext(archive: Archive): ExportContext {
  if (last?.archive !== archive) last = exportContext(archive, { site: import.meta.env.SITE, base: import.meta.env.BASE_URL.replace(/\/*$/, '/') });
  return last;
}
