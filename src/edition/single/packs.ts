import { gzipSync } from 'node:zlib';
import type { PackedDocument } from './parts.ts';

/** Text in one pack, in characters: what is damaged takes so much with it, and what is read is unpacked so much at a time. */
const PACK_SIZE = 200_000;

/** A text for a script element that is data: gzip, which carries a CRC-32 of what it holds (RFC 1952, §2.3.1), as base64. */
export const packed = (content: string | Uint8Array): string => gzipSync(content, { level: 9 }).toString('base64');

/** Puts documents into packs, in their order; says which pack each is in. */
export function packDocuments(documents: Iterable<PackedDocument>): { packs: string[]; packOf: number[] } {
  const packs: string[] = [];
  const packOf: number[] = [];
  let waiting: string[] = [];
  let size = 0;
  const close = () => {
    if (waiting.length > 0) packs.push(packed(`[${waiting.join(',')}]`));
    [waiting, size] = [[], 0];
  };
  for (const document of documents) {
    const text = JSON.stringify(document);
    packOf.push(packs.length);
    waiting.push(text);
    size += text.length;
    if (size >= PACK_SIZE) close();
  }
  close();
  return { packs, packOf };
}
