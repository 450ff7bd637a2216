import { decodedStretches } from './escapes.ts';
import { sha256Of } from './known.ts';
import type { Matcher } from './matcher.ts';
import type { Met } from './word-stream.ts';

/** From so many bytes on, what was met in them is remembered: the data of an archive lie beside the bag of all texts and in it. */
const WORTH_REMEMBERING = 1_000_000;

/** Whether bytes may have tags in them. */
export const isMarkup = (bytes: Buffer): boolean => bytes.includes('<') && bytes.includes('>');

/** Reads bytes as they are, and with all escapes opened. */
export class OpenReader {
  readonly #matcher: Matcher;
  /** What was met in large bytes, by their digest and how they were read. */
  readonly #remembered = new Map<string, Met[]>();

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /** Everything that is met in some bytes. @param markup see `Matcher.read` */
  read(bytes: Buffer, markup: boolean): Met[] {
    if (this.#matcher.isIdle) return [];
    if (bytes.length < WORTH_REMEMBERING) return this.#readNow(bytes, markup);
    const key = `${markup} ${sha256Of(bytes)}`;
    const met = this.#remembered.get(key) ?? this.#readNow(bytes, markup);
    this.#remembered.set(key, met);
    return met;
  }

  /** Everything that is met in the name of a file: withheld names alone count there. */
  readName(name: string): Met[] {
    return this.#matcher.hasNames ? this.read(Buffer.from(name), false) : [];
  }

  #readNow(bytes: Buffer, markup: boolean): Met[] {
    const met = [this.#matcher.read(bytes, markup)];
    for (const stretch of decodedStretches(bytes)) {
      const opened = Buffer.from(stretch);
      met.push(this.#matcher.read(opened, isMarkup(opened)));
    }
    return met;
  }
}
