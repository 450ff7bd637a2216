import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EditionRefused } from './about.ts';
import { betweenMarkers, changePage, EDITIONS_PAGE } from './page.ts';
import { EDITIONS_LIST, type EditionRecord, readEditions } from './record.ts';
import { relistSite } from './relist.ts';
import { SAVED_MANIFEST } from './saved/form.ts';
import { makeSavedPacks } from './saved/make.ts';
import { editionsTable } from './table.ts';

/** @throws Error where a file is not the one that its entry describes */
async function checkFile(folder: string, { file, sha256 }: EditionRecord): Promise<void> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path.join(folder, file)), digest);
  if (digest.digest('hex') !== sha256) throw new Error(`${file} is not the file that ${EDITIONS_LIST} describes; make the editions again`);
}

/**
 * Puts editions into a finished site: copies the files, shows them on the page of editions and lists the site anew. Where
 * the site can be saved by browsers, its packs are made again, since that page is in them.
 * @param site the finished site
 * @param editions a folder with the files and their `editions.json`
 * @returns whether a signature was taken away: the site is to be signed again
 * @throws EditionRefused where there are none
 * @throws Error for a list that can’t be used, and for a file that is missing or another than described
 */
export async function publishEditions({ site, editions }: { site: string; editions: string }): Promise<{ editions: number; wasSigned: boolean }> {
  if (!existsSync(path.join(editions, EDITIONS_LIST))) throw new EditionRefused(`${editions} holds no editions: make some with “npm run edition” first, or name their folder with --out`);
  const records = readEditions(await readFile(path.join(editions, EDITIONS_LIST), 'utf8'));
  for (const record of records) await checkFile(editions, record);
  await changePage(site, (html) => betweenMarkers(html, editionsTable(records)));
  const target = path.dirname(path.join(site, EDITIONS_PAGE));
  for (const name of [EDITIONS_LIST, ...records.map(({ file }) => file)]) await copyFile(path.join(editions, name), path.join(target, name));
  const { wasSigned } = existsSync(path.join(site, SAVED_MANIFEST)) ? await makeSavedPacks({ site }) : { wasSigned: await relistSite(site) };
  return { editions: records.length, wasSigned };
}
