import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { zipOf, type ZipEntry } from '../../system/zip.ts';
import { LIMITS, megabytes } from '../limits.ts';
import { ImportProblem } from '../problem.ts';

const SAVE_AGAIN = 'open it in Word or LibreOffice and save it again';

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function bomb(size: number): ImportProblem {
  return new ImportProblem(`it unpacks to ${megabytes(size)} or more, as no document does`, 'don’t open it unless you know where it comes from; save its text alone');
}

/** Reads one part, and stops as soon as it is larger than it may be: what a file says of its sizes is not to be believed. */
function readPart(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LIMITS.part || size > left || (size > 1024 * 1024 && size > entry.compressedSize * LIMITS.ratio)) {
          stream.destroy();
          reject(bomb(size));
        } else chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

/**
 * Unpacks a file of parts into memory, within limits.
 * @throws ImportProblem for one that is damaged, locked by a password, or a bomb
 */
export async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  let zip: ZipFile;
  try {
    zip = await openZip(bytes);
  } catch {
    throw new ImportProblem('it is cut short or damaged', `${SAVE_AGAIN}, or get another copy`);
  }
  const parts = new Map<string, Buffer>();
  let left: number = LIMITS.unpacked;
  await new Promise<void>((resolve, reject) => {
    const take = async (entry: Entry) => {
      if (entry.isEncrypted()) throw new ImportProblem('it is locked by a password', 'open it with its password, and save it without one');
      if (parts.size >= LIMITS.parts) throw new ImportProblem('it has more parts than a document has', SAVE_AGAIN);
      if (entry.uncompressedSize > LIMITS.part || entry.uncompressedSize > left) throw bomb(entry.uncompressedSize);
      if (entry.fileName.endsWith('/')) return;
      const part = await readPart(zip, entry, left);
      left -= part.length;
      parts.set(entry.fileName, part);
    };
    const fail = (error: unknown) => {
      zip.close();
      reject(error instanceof ImportProblem ? error : new ImportProblem('a part of it is damaged', `${SAVE_AGAIN}, or get another copy`));
    };
    zip.on('entry', (entry: Entry) => take(entry).then(() => zip.readEntry(), fail));
    zip.on('end', resolve);
    zip.on('error', fail);
    zip.readEntry();
  });
  return parts;
}

async function* storedParts(parts: ReadonlyMap<string, Buffer>): AsyncGenerator<ZipEntry> {
  for (const [name, content] of parts) yield { name, content, isStored: true };
}

/** Packs parts again, uncompressed: only for handing them on in memory. */
export async function pack(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  return buffer(zipOf(storedParts(parts)));
}
