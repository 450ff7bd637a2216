import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../model/settings.ts';
import type { FinishOrder } from '../finish-page.ts';
import { finishPages } from '../finish-pages.ts';
import { leaveOut } from '../leave-out.ts';
import { pourFolder } from '../pour.ts';
import { writeVerifyPage } from '../verify-page.ts';
import { BundleStore } from './bundle-store.ts';
import { MadePages } from './made-pages.ts';
import { renderWithAstro } from './with-astro.ts';
import { renderWithBundle } from './with-bundle.ts';

/** What pages say whatever they are of. */
export interface RenderedArchive {
  title: string;
  /** Whether the editor is among the pages. */
  admin: boolean;
  /** Files of public/ that are not published. */
  leftOut: readonly string[];
}

/**
 * Renders the pages, finished as they are made, into a site, beside what is there already: with what was bundled for the last build
 * where that still holds, else with Astro.
 */
export async function renderPages({ title, admin, leftOut }: RenderedArchive, order: FinishOrder, settings: Settings): Promise<void> {
  // Astro renders beside the cache that this process has claimed: for a folder outside the project it would use one
  // that all builds share.
  const rendered = path.join(settings.cache, 'site');
  await rm(rendered, { recursive: true, force: true });
  const store = new BundleStore(settings, String(admin));
  const pages = new MadePages(order);
  const bundle = store.read();
  for (const [script, files] of bundle?.imports ?? []) order.imports.set(script, new Set(files));
  const isDone = bundle !== undefined && (await renderWithBundle(rendered, pages, store, bundle, settings));
  if (!isDone && !pages.fault) await renderWithAstro(rendered, pages, order.imports, store);
  if (pages.fault) throw pages.fault;
  leaveOut(rendered, leftOut);
  await writeVerifyPage(rendered, title);
  // What is left there: assets, files of public/, and the page for missing addresses.
  await finishPages(rendered, order);
  pourFolder(rendered, order.site);
}
