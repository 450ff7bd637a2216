import type { ArchiveDocument } from '../../model/graph.ts';
import type { CompiledText } from '../../mdx/text.ts';
import type { PublishedText } from './record.ts';

/** A document with its text: null where the archive publishes none. */
export interface DocumentText {
  document: ArchiveDocument;
  text: CompiledText | null;
  /** What the archive’s files hold of the text, where that is known: then the text is not looked at. */
  published?: PublishedText | null;
}

/** Documents with their texts, each read when it is asked for. */
export type DocumentTexts = Iterable<DocumentText> | AsyncIterable<DocumentText>;

/** What a file is made of: all at once, or piece by piece. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file of the site.
 * @param path from the root of the site, with forward slashes and none before it
 */
export type WriteFile = (path: string, content: FileContent) => Promise<void>;

/** Small pieces as larger ones: a system call for each record would cost more than the record. */
export function* inChunks(pieces: Iterable<string>, size = 1 << 16): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield waiting.join('');
}
