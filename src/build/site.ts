import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { errorsOf } from '../check/index.ts';
import { formatManifest, siteManifest } from '../export/manifest.ts';
import { passGate } from '../gate/index.ts';
import type { Problem } from '../model/problem.ts';
import { readContent } from '../model/read.ts';
import type { Settings } from '../model/settings.ts';
import { keepPromises } from '../permanence/keep.ts';
import { redirectsIn } from '../permanence/redirects.ts';
import { buildIndex } from '../search/index/build.ts';
import { compoundsOf } from '../search/index/compounds.ts';
import { searchDocuments } from '../search/index/documents.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import { SITE_MANIFEST } from '../verify/manifest.ts';
import { inTurn } from './cache-claim.ts';
import { finishPages } from './finish-pages.ts';
import { guardOut } from './guard-out.ts';
import { writeHostFiles } from './host-files.ts';
import { moveFolder, replaceFolder } from './swap.ts';
import { writeVerifyPage } from './verify-page.ts';

/** The content has errors, so nothing was built. */
export class ContentRefused extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`${problems.length} problems in the content`);
    this.name = 'ContentRefused';
    this.problems = problems;
  }
}

/**
 * Builds the whole site: checks the content, renders the pages, makes the search index and the manifest.
 * The previous site stays until the new one is complete, and stays whole if anything fails.
 * @throws ContentRefused when the content has errors, PromisesBroken when a published address is missing,
 * GateClosed when what was built holds what must not get out, WithheldUnreadable when that can’t be known, OutRefused when it may not be built to where it should go
 */
export async function buildSite(settings: Settings): Promise<{ documents: number }> {
  guardOut(settings);
  const content = await readContent(settings.content);
  const errors = errorsOf(content);
  if (errors.length > 0) throw new ContentRefused(errors);
  await replaceFolder(settings.out, async (folder) => {
    // Nothing is reported to anybody.
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // Astro renders beside the cache that this process has claimed: for a folder outside the project it would use one
    // that all builds share.
    const rendered = path.join(settings.cache, 'site');
    await rm(rendered, { recursive: true, force: true });
    await inTurn(() => build({ outDir: rendered, logLevel: 'warn' }));
    await moveFolder(rendered, folder);
    await keepPromises(settings.content, folder);
    await writeVerifyPage(folder, content.identity!.record.title);
    const inline = await finishPages(folder, settings.base);
    await writeHostFiles(folder, inline, redirectsIn(content));
    const documents = [...searchDocuments(content)];
    await buildIndex(documents, compoundsOf(documents), path.join(folder, INDEX_FOLDER));
    await passGate(folder, content, settings);
    await writeFile(path.join(folder, SITE_MANIFEST), formatManifest(await siteManifest(folder)));
  });
  return { documents: content.documents.filter(({ record }) => !record.draft).length };
}
