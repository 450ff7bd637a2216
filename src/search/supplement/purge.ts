import { chunkFile, readAccount, readChunk, readFragments, type PagePlaces, type WordEntry } from '../index/read-index.ts';
import { writeWords } from '../index/chunks.ts';
import { CborWriter } from '../index/cbor.ts';
import { pack } from '../index/packed.ts';

/** A file of an index that is to take the place of the one with its name. */
export interface PurgedFile {
  /** From the index folder, with forward slashes. */
  path: string;
  content: Buffer;
}

/** The pages of a word without some; null where it stands on none of those, so that nothing is to be written. */
function withoutPages(pages: readonly PagePlaces[], gone: ReadonlySet<number>): PagePlaces[] | null {
  const left: PagePlaces[] = [];
  let [page, last, isTouched] = [0, 0, false];
  for (const [distance, places, inFields] of pages) {
    page += distance;
    if (gone.has(page)) {
      isTouched = true;
      continue;
    }
    left.push([page - last, places, inFields]);
    last = page;
  }
  return isTouched ? left : null;
}

function writePages(pages: readonly PagePlaces[]): CborWriter {
  const written = new CborWriter();
  for (const [distance, places, inFields] of pages) {
    written.array(3);
    written.integer(distance);
    for (const numbers of [places, inFields]) {
      written.array(numbers.length);
      for (const number of numbers) written.integer(number);
    }
  }
  return written;
}

/** A file of words without some pages; null where none of its words stands on them. */
function purgedWords(words: readonly WordEntry[], gone: ReadonlySet<number>): Buffer | null {
  let isTouched = false;
  const left = words.flatMap(([word, pages]) => {
    const others = withoutPages(pages, gone);
    isTouched ||= others !== null;
    const kept = others ?? pages;
    return kept.length === 0 ? [] : [{ word, pages: kept.length, written: writePages(kept) }];
  });
  return isTouched ? writeWords(left) : null;
}

/**
 * The files of words of an index without some of its pages. An index tells where on a page each word stands, which is
 * enough to write a withdrawn text again; a copy from which a text is withdrawn gets these files in the place of its own.
 * They keep their names, and pages their numbers, so nothing else of the index changes.
 * @param base folder of the index; it stays as it is
 * @param urls addresses of the pages
 */
export async function purgedChunks({ base, urls }: { base: string; urls: ReadonlySet<string> }): Promise<PurgedFile[]> {
  const account = await readAccount(base);
  const fragments = await readFragments(base, account);
  const gone = new Set([...fragments.keys()].filter((page) => urls.has(fragments[page]!.url)));
  const files: PurgedFile[] = [];
  for (const chunk of account.chunks) {
    const content = purgedWords(await readChunk(base, chunk), gone);
    if (content) files.push({ path: chunkFile(chunk), content: await pack(content) });
  }
  return files;
}
