import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { stampOfFile } from '../model/last-site.ts';
import { makeFolder } from '../system/make-folder.ts';
import type { CompiledText } from './text.ts';

/** Where a compiled text lies in a pack, and what it must look like when read. */
export interface PackPlace {
  offset: number;
  length: number;
  digest: string;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
}

function readAt(descriptor: number, { offset, length }: PackPlace): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = readSync(descriptor, bytes, done, length - done, offset + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}

/**
 * Compiled texts in one file that only grows. Ten thousand of them would fill the memory; here a text is in memory only while
 * its page is made.
 */
export class PackWriter {
  readonly #file: string;
  #descriptor: number;
  #size: number;
  /** Its size when it was opened: what was added since are other texts. */
  readonly #found: number;
  /** What tells that the file was not touched since it was written, see `stampOfFile`; as it was when it was opened. */
  readonly stamp: string;

  /** @param options.anew whether what the file holds is of no use any more */
  constructor(file: string, { anew = false } = {}) {
    makeFolder(path.dirname(file));
    this.#file = file;
    forgetPack(file);
    if (anew) rmSync(file, { force: true });
    this.#descriptor = openSync(file, 'a+');
    const found = fstatSync(this.#descriptor);
    this.#size = this.#found = found.size;
    this.stamp = stampOfFile(found);
  }

  /** The stamp of the file as it is now. */
  stampNow(): string {
    return stampOfFile(fstatSync(this.#descriptor));
  }

  /** Whether a text is where it was put: what is known of it may be newer than the pack, or the pack cut short or made anew. */
  holds(place: PackPlace): boolean {
    return this.found(place) !== undefined;
  }

  /** The bytes of a text that the file held when it was opened; undefined where they are not what they were. */
  found(place: PackPlace): Buffer | undefined {
    if (place.offset + place.length > this.#found) return undefined;
    const bytes = readAt(this.#descriptor, place);
    return digestOf(bytes) === place.digest ? bytes : undefined;
  }

  add(text: CompiledText): PackPlace {
    return this.addWritten(JSON.stringify(text));
  }

  /** Adds what is written already. */
  addWritten(written: string | Uint8Array): PackPlace {
    const bytes = Buffer.from(written as string);
    const place = { offset: this.#size, length: bytes.length, digest: digestOf(bytes) };
    writeSync(this.#descriptor, bytes);
    this.#size += bytes.length;
    return place;
  }

  /**
   * Rewrites the pack without what nobody refers to any more, once that is more than half of it.
   * Returns the new places in the order given, or null where the pack was left as it is.
   */
  compact(places: PackPlace[]): PackPlace[] | null {
    const live = places.reduce((sum, { length }) => sum + length, 0);
    if (this.#size <= 2 * live + 65536) return null;
    const aside = `${this.#file}.new`;
    const target = openSync(aside, 'w');
    let offset = 0;
    const moved = places.map((place) => {
      // At its place, whatever is there: what was cut short must not move those behind it.
      writeSync(target, readAt(this.#descriptor, place), null, null, offset);
      const at = { ...place, offset };
      offset += place.length;
      return at;
    });
    closeSync(target);
    closeSync(this.#descriptor);
    renameSync(aside, this.#file);
    forgetPack(this.#file);
    this.#descriptor = openSync(this.#file, 'a+');
    this.#size = offset;
    return moved;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

const openPacks = new Map<string, number>();

/**
 * Reads a compiled text from a pack.
 * @throws Error when the bytes there are not those that were written
 */
export function readPacked(file: string, place: PackPlace): CompiledText {
  return JSON.parse(readWritten(file, place).toString('utf8')) as CompiledText;
}

/** Reads what was put into a pack as it was written. @throws as `readPacked` does */
function readWritten(file: string, place: PackPlace): Buffer {
  let descriptor = openPacks.get(file);
  if (descriptor === undefined) {
    if (!existsSync(file)) throw new Error(`The cache of compiled texts is gone (${file}). Build again.`);
    openPacks.set(file, (descriptor = openSync(file, 'r')));
  }
  const bytes = readAt(descriptor, place);
  if (digestOf(bytes) !== place.digest) throw new Error(`The cache of compiled texts is damaged (${file}). Delete the folder .cache and build again.`);
  return bytes;
}

/** Forgets a pack that is open for reading, for when it was rewritten under its readers. */
function forgetPack(file: string): void {
  const descriptor = openPacks.get(file);
  if (descriptor === undefined) return;
  closeSync(descriptor);
  openPacks.delete(file);
}
