/** A thread that builds an index. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { readPacked } from '../../mdx/pack.ts';
import { LastSite } from '../../model/last-site.ts';
import { linkArchive } from '../../model/graph.ts';
import { searchDocument } from './collect.ts';
import { compoundsAmong, zwnjWordsOf } from './compounds.ts';
import { EntryCache } from './entry-cache.ts';
import type { IndexOrder } from './order.ts';
import { pageEntry } from './page-entry.ts';
import { IndexWriter, packPage } from './writer.ts';

const { records, pack, texts, keys, cache: cacheFolder, last, folder } = workerData as IndexOrder;
const archive = linkArchive(records);
const cache = new EntryCache(cacheFolder);
const documents = [...archive.documents.values()];
// A text is read twice, once for its compounds: all of them kept at once would fill the memory.
const pageOf = (index: number) => searchDocument(archive, documents[index]!, readPacked(pack, texts.get(documents[index]!.id)!));
const words = documents.map(({ id }, index) => cache.wordsOf(id, keys.get(id)!) ?? zwnjWordsOf(pageOf(index)));
const compounds = compoundsAmong(words);
const digest = createHash('sha256').update([...compounds].sort().join('\n')).digest('base64url');
const writer = await IndexWriter.open(folder, new LastSite(last.folder, last.files));
for (const [index, { id }] of documents.entries()) {
  const key = keys.get(id)!;
  let page = cache.take(id, key, digest);
  if (!page) cache.put(id, key, digest, words[index]!, (page = packPage(pageEntry(pageOf(index), { compounds }))));
  await writer.add(page);
}
await writer.close(compounds);
cache.close();
parentPort!.postMessage('done');
