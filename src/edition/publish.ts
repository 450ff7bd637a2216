import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EditionRefused } from './about.ts';
import { changeSite } from './change-site.ts';
import type { ChangedSite } from './changed-site.ts';
import { betweenMarkers, changePage, EDITIONS_PAGE } from './page.ts';
import { EDITIONS_LIST, type EditionRecord, readEditions } from './record.ts';
import { SAVED_MANIFEST } from './saved/form.ts';
import { addSavedPacks } from './saved/make.ts';
import { editionsTable } from './table.ts';

/** Where editions lie in a site. */
const FOLDER = path.posix.dirname(EDITIONS_PAGE);

/** Adds an edition to a site. @throws Error where the file is not the one that its entry describes */
async function addEdition(changed: ChangedSite, editions: string, { file, sha256 }: EditionRecord): Promise<void> {
  const added = await changed.add(`${FOLDER}/${file}`, path.join(editions, file));
  if (added.sha256 !== sha256) throw new Error(`${file} is not the file that ${EDITIONS_LIST} describes; make the editions again`);
}

/**
 * Puts editions into a finished site: copies the files, shows them on the page of editions and lists the site anew. Where
 * the site can be saved by browsers, its packs are made again, since that page is in them.
 * @param site the finished site
 * @param editions a folder with the files and their `editions.json`
 * @returns whether there was a signature: the site is to be signed again
 * @throws EditionRefused where there are none
 * @throws Error for a list that can’t be used, and for a file that is missing or another than described; and as `changeSite`
 */
export function publishEditions({ site, editions }: { site: string; editions: string }): Promise<{ editions: number; wasSigned: boolean }> {
  return changeSite(site, async (changed) => {
    if (!existsSync(path.join(editions, EDITIONS_LIST))) throw new EditionRefused(`${editions} holds no editions: make some with “npm run edition” first, or name their folder with --out`);
    const records = readEditions(await readFile(path.join(editions, EDITIONS_LIST), 'utf8'));
    changePage(changed, (html) => betweenMarkers(html, editionsTable(records)));
    await changed.add(`${FOLDER}/${EDITIONS_LIST}`, path.join(editions, EDITIONS_LIST));
    for (const record of records) await addEdition(changed, editions, record);
    if (changed.has(SAVED_MANIFEST)) addSavedPacks(changed);
    return { editions: records.length };
  });
}
