import { promisify } from 'node:util';
import { gunzipSync, gzip, gzipSync } from 'node:zlib';

/** Stands before the content of every file that Pagefind compresses. */
const MARK = Buffer.from('pagefind_dcd');
const inThread = promisify(gzip);

/** Compresses a file as Pagefind reads it. */
export const pack = (content: Uint8Array): Promise<Buffer> => inThread(Buffer.concat([MARK, content]), { level: 9 });

/** The same at once: handing a small file to another thread and back costs more than packing it. */
export const packSmall = (text: string): Buffer => gzipSync(MARK.toString() + text, { level: 9 });

/** Opens such a file. @throws Error when it is none */
export function unpack(bytes: Uint8Array): Buffer {
  const content = gunzipSync(bytes);
  if (!content.subarray(0, MARK.length).equals(MARK)) throw new Error('not a Pagefind file');
  return content.subarray(MARK.length);
}
