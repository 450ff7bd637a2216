import { writeWords } from '../index/chunks.ts';
import { pack } from '../index/packed.ts';
import { Postings } from '../index/postings.ts';
import { readBuiltIndex, wordFiles } from '../index/read-index.ts';
import { eachPage, type Posting } from '../plain/posting.ts';

/** A file of an index that is to take the place of the one with its name. */
export interface PurgedFile {
  /** From the index folder, with forward slashes. */
  path: string;
  content: Buffer;
}

/** A file of words without some pages; null where none of its words stands on them. */
function purgedWords(words: ReadonlyMap<string, Posting>, gone: ReadonlySet<number>): Buffer | null {
  const left = new Map<number, Map<string, number[]>>();
  let isTouched = false;
  for (const [form, posting] of words) {
    eachPage(posting, (page, start, end) => {
      if (gone.has(page)) {
        isTouched = true;
        return;
      }
      let held = left.get(page);
      if (!held) left.set(page, (held = new Map()));
      held.set(form, posting.slice(start, end));
    });
  }
  if (!isTouched) return null;
  const postings = new Postings();
  for (const [page, held] of [...left].sort(([a], [b]) => a - b)) postings.add(page, held);
  return writeWords(postings.sorted());
}

/**
 * The files of words of an index without some of its pages. An index tells where on a page each word stands, which is
 * enough to write a withdrawn text again; a copy from which a text is withdrawn gets these files in the place of its own.
 * They keep their names, and pages their numbers, so nothing else of the index changes.
 * @param base folder of the index; it stays as it is
 * @param urls addresses of the pages
 */
export async function purgedChunks({ base, urls }: { base: string; urls: ReadonlySet<string> }): Promise<PurgedFile[]> {
  const index = await readBuiltIndex(base);
  const gone = new Set([...index.fragments.keys()].filter((page) => urls.has(index.fragments[page]!.url)));
  const files: PurgedFile[] = [];
  for await (const { file, words } of wordFiles(index)) {
    const content = purgedWords(words, gone);
    if (content) files.push({ path: file, content: await pack(content) });
  }
  return files;
}
