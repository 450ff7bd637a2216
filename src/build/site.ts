import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { checkContent } from '../check/index.ts';
import { SITE_MANIFEST, siteManifest } from '../export/manifest.ts';
import { compileDocument } from '../mdx/document.ts';
import { linkArchive } from '../model/graph.ts';
import type { Problem } from '../model/problem.ts';
import { readContent, type Content } from '../model/read.ts';
import type { Settings } from '../model/settings.ts';
import { buildIndex } from '../search/index/build.ts';
import { searchDocument } from '../search/index/collect.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { inTurn } from './cache-claim.ts';
import { relativeSite } from './relative.ts';
import { moveFolder, replaceFolder } from './swap.ts';

/** The content has errors, so nothing was built. */
export class ContentRefused extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`${problems.length} problems in the content`);
    this.name = 'ContentRefused';
    this.problems = problems;
  }
}

/** The documents of an archive as search sees them, one at a time. Drafts are not among them. */
export function* searchDocuments({ identity, organs, meetings, people, topics, documents }: Content): Generator<SearchDocument> {
  const record = <T>(entries: { record: T }[]) => entries.map((entry) => entry.record);
  const published = documents.filter((entry) => !entry.record.draft);
  const archive = linkArchive({
    identity: identity!.record,
    organs: record(organs),
    meetings: record(meetings),
    people: record(people),
    topics: record(topics),
    documents: published.map(({ id, collection, record: fields }) => ({ ...fields, id, collection })),
  });
  const sources = new Map(published.map(({ id, source }) => [id, source]));
  for (const document of archive.documents.values()) yield searchDocument(archive, document, compileDocument(sources.get(document.id)!));
}

/**
 * Builds the whole site: checks the content, renders the pages, makes the search index and the manifest.
 * The previous site stays until the new one is complete, and stays whole if anything fails.
 * @throws ContentRefused when the content has errors
 */
export async function buildSite(settings: Settings): Promise<{ documents: number }> {
  const content = await readContent(settings.content);
  const errors = checkContent(content).filter(({ severity }) => severity === 'error');
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
    await relativeSite(folder, settings.base);
    await buildIndex([...searchDocuments(content)], path.join(folder, INDEX_FOLDER));
    await writeFile(path.join(folder, SITE_MANIFEST), JSON.stringify(await siteManifest(folder), null, 1));
  });
  return { documents: content.documents.filter(({ record }) => !record.draft).length };
}
