import { exportContext, type ExportContext } from '../export/mapping/index.ts';
import type { Archive } from '../model/graph.ts';

let last: ExportContext | undefined;

/** The archive with the place it is built for. */
export function siteContext(archive: Archive): ExportContext {
  if (last?.archive !== archive) last = exportContext(archive, { site: import.meta.env.SITE, base: import.meta.env.BASE_URL.replace(/\/*$/, '/') });
  return last;
}

/**
 * The whole address of a page, as feeds, site map and records give it; undefined where the site doesn’t know its own.
 * @param page where the page lies, `Astro.url`
 */
export function wholeAddress({ root, base, address }: ExportContext, { pathname }: URL): string | undefined {
  return root === '' ? undefined : address(pathname.slice(base.length - 1));
}
