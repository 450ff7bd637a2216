/** A thread that builds an index: it is told what of by a message. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { readPacked } from '../../mdx/pack.ts';
import { LastSite } from '../../model/last-site.ts';
import { linkArchive } from '../../model/graph.ts';
import { searchDocument } from './collect.ts';
import { CompoundCache } from './compound-cache.ts';
import { compoundsAmong, wordsAmong, zwnjWordsOf } from './compounds.ts';
import { EntryCache } from './entry-cache.ts';
import { PackedCache } from './packed-cache.ts';
import { packPage, type PackedPage } from './packed-page.ts';
import type { IndexOrder } from './order.ts';
import { pageEntry } from './page-entry.ts';
import { analysed, PartCache, stretchKey } from './part-cache.ts';
import { stretchesOf } from './stretches.ts';
import { IndexWriter } from './writer.ts';

const [{ records, pack, texts, keys, cache: cacheFolder, last, folder }] = (await once(parentPort!, 'message')) as [IndexOrder];
const archive = linkArchive(records);
const cache = new EntryCache(cacheFolder);
const documents = [...archive.documents.values()];
// A text is read twice, once for its compounds: all of them kept at once would fill the memory.
const pageOf = (index: number) => searchDocument(archive, documents[index]!, readPacked(pack, texts.get(documents[index]!.id)!));
const stretches = stretchesOf(documents).map(({ name, start, end }) => {
  const ids = documents.slice(start, end).map(({ id }) => id);
  return { name, key: stretchKey(ids.map((id) => keys.get(id)!)), ids, start, end };
});
const parts = new PartCache(cacheFolder);
const words = stretches.map((stretch) => parts.words(stretch, () => wordsAmong(stretch.ids.map((_, page) => zwnjWordsOf(pageOf(stretch.start + page))))));
const kept = new CompoundCache(cacheFolder);
const compounds = compoundsAmong(words, kept.compoundsIn);
kept.close();
const digest = createHash('sha256').update([...compounds].sort().join('\n')).digest('base64url');
const packed = new PackedCache(cacheFolder);
const writer = await IndexWriter.open(folder, { site: new LastSite(last.folder, last.files), packed });

/** A page as it goes into the index, analysed again only where it must be. */
function packedPage(index: number): PackedPage {
  const { id } = documents[index]!;
  let page = cache.take(id, keys.get(id)!, digest);
  if (!page) cache.put(id, keys.get(id)!, digest, (page = packPage(pageEntry(pageOf(index), { compounds }))));
  return page;
}

for (const { ids, start, end, ...about } of stretches) {
  const stretch = analysed(about, digest);
  const part = parts.take(stretch);
  if (part) {
    for (const id of ids) cache.pass(id, keys.get(id)!, digest);
    writer.addPart(part, (page) => packedPage(start + page).fragment);
  } else {
    for (let index = start; index < end; index++) writer.add(packedPage(index));
    parts.put(stretch, writer.endPart()!);
  }
}
await writer.close(compounds);
packed.close();
cache.close();
parts.close();
parentPort!.postMessage('done');
