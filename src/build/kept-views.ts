import path from 'node:path';
import { readSealed, writeSealed } from '../system/sealed-file.ts';

const FILE = 'views.json';

/**
 * What the pages of documents show of an archive, each as a digest, from build to build: all of it is made of records alone, so an
 * edit of texts changes none.
 * @param cache folder for what is kept
 * @param records a key that changes whenever any record does, or the code that makes views of them
 * @param find works all of them out, by the id of the document
 */
export function keptViews(cache: string, records: string, find: () => ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const file = path.join(cache, FILE);
  const kept = readSealed(file, records);
  if (kept !== undefined) return new Map(JSON.parse(kept) as [string, string][]);
  const views = find();
  writeSealed(file, JSON.stringify([...views]), records);
  return views;
}
