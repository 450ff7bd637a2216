/**
 * What a PDF says beside its pages: streams, and the strings of its objects (titles, authors, bookmarks, remarks, alternative texts).
 * Looked for wherever their signs stand, in objects and in streams, without following the file’s own table: what a reader of PDF files
 * finds is among it, whatever the table leaves out.
 */
import { isUtf8 } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import type { Budget } from './budget.ts';

/** The last part of the way to a stream of a PDF. */
export const PDF_STREAM = 'stream';

/** Whether bytes are a PDF, which may begin behind other bytes. */
export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-');

const LF = 0x0a;
const CR = 0x0d;
/** How a stream begins that is packed by zlib (RFC 1950): method 8, and a head that divides by 31. */
const isZlib = (first = 0, second = 0) => (first & 15) === 8 && ((first << 8) | second) % 31 === 0;
const isJpeg = (bytes: Buffer, at: number) => bytes[at] === 0xff && bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff;

/** A photograph without the end of line that stands between it and what follows. */
function jpegUntil(bytes: Buffer, start: number, end: number): Buffer {
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]), end - 1) + 2;
  return bytes.subarray(start, last > start && /^\s*$/.test(bytes.toString('latin1', last, end)) ? last : end);
}

/**
 * The streams of a PDF that say something by themselves: those that zlib has packed, opened, and photographs as they are. Streams that
 * are packed otherwise (LZW, ASCII85, JPEG 2000) are not read.
 */
export function* pdfStreams(bytes: Buffer, budget: Budget): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === CR && bytes[at + 7] === LF ? 2 : 1);
    const found = bytes.indexOf('endstream', start);
    const end = found === -1 ? bytes.length : found;
    if (isJpeg(bytes, start)) yield budget.take(jpegUntil(bytes, start, end));
    else if (isZlib(bytes[start], bytes[start + 1])) {
      let opened: Buffer;
      try {
        opened = inflateSync(bytes.subarray(start, end), { maxOutputLength: Math.max(1, budget.left), finishFlush: 2 });
      } catch {
        continue;
      }
      yield budget.take(opened);
    } else continue;
    at = Math.max(at, found);
  }
}

/** What may stand behind a backslash in a literal string (ISO 32000-1, 7.3.4.2, table 3). */
const ESCAPE = /\\(?:([0-7]{1,3})|\r\n?|\n|([^]))/g;
const MEANT: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Literal strings with their escapes opened, among all else; letters are bytes. */
const withoutEscapes = (text: string) =>
  text.replace(ESCAPE, (_, octal?: string, sign?: string) => (octal !== undefined ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : sign === undefined ? '' : (MEANT[sign] ?? sign)));

const HEX = /<([0-9a-fA-F\s]{4,})>/g;
/** The last digit may be left out where it is 0 (7.3.4.3). */
const fromHex = (digits: string) => Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
const BIG_MARK = '\xfe\xff';
const LITTLE_MARK = '\xff\xfe';
/** Where text in UTF-16 begins in a literal string. The little end is not of the standard, but is written, and shown. */
const MARKED = /\((?:\xfe\xff|\xff\xfe)/g;
/** So much of a string is read, in bytes. */
const LONGEST = 1 << 16;

/** A string as text (7.9.2.2): UTF-16 where a mark says so, else UTF-8 or the letters of PDFDocEncoding, most of which are those of Latin-1. */
function textOf(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2);
  if (mark !== BIG_MARK && mark !== LITTLE_MARK) return isUtf8(bytes) ? bytes.toString() : bytes.toString('latin1');
  const even = Buffer.from(bytes.subarray(2, bytes.length & ~1));
  return (mark === BIG_MARK ? even.swap16() : even).toString('utf16le');
}

/** What stands behind a string in an object. */
const AFTER = Buffer.from('\n\r\t />])(<');

/** A string from its mark on to the bracket behind it. Letters are pairs of bytes, the bracket is none: what follows it is no high byte of a letter. */
function markedAt(opened: Buffer, at: number): Buffer {
  const bytes = opened.subarray(at, at + LONGEST);
  const isBig = bytes[0] === 0xfe;
  let end = 2;
  while (end < bytes.length && !(bytes[end] === 0x29 && (isBig || AFTER.includes(bytes[end + 1]!)))) end += 2;
  return bytes.subarray(0, end);
}

/** The texts of strings in some bytes of a PDF that do not stand there as they are read. */
export function pdfTexts(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const opened = text.includes('\\') ? withoutEscapes(text) : text;
  const openedBytes = opened === text ? bytes : Buffer.from(opened, 'latin1');
  const texts = [...text.matchAll(HEX)].map(([, digits = '']) => textOf(fromHex(digits.replace(/\s/g, ''))));
  for (const { index } of opened.matchAll(MARKED)) texts.push(textOf(markedAt(openedBytes, index + 1)));
  if (opened !== text) texts.push(openedBytes.toString());
  return texts;
}
