import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { cborTexts } from './cbor.ts';
import { Budget, Sealed } from './budget.ts';
import { zipEntries } from './unzip.ts';

/** A file, or what lies within one, as bytes that stand for themselves. */
export interface Layer {
  /** The file, and behind “›” the way within it. */
  path: string;
  bytes: Buffer;
}

const DEEPEST = 6;
/** Stands at the beginning of what Pagefind has compressed. */
const PAGEFIND_MARK = Buffer.from('pagefind_dcd');

const startsWith = (bytes: Buffer, ...first: number[]) => first.every((byte, index) => bytes[index] === byte);
const isGzip = (bytes: Buffer) => startsWith(bytes, 0x1f, 0x8b);
const isZip = (bytes: Buffer) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6);
const isZstandard = (bytes: Buffer) => startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd);
const isPdf = (bytes: Buffer) => bytes.subarray(0, 1024).includes('%PDF-');

/** The compressed streams of a PDF that can be opened; pictures of pages can’t, and are not read by anybody as text. */
function* pdfStreams(bytes: Buffer, budget: Budget): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    if (bytes[start] !== 0x78 && bytes[start] !== 0x48 && bytes[start] !== 0x58) continue;
    const end = bytes.indexOf('endstream', start);
    let opened: Buffer;
    try {
      opened = inflateSync(bytes.subarray(start, end === -1 ? undefined : end), { maxOutputLength: Math.max(1, budget.left), finishFlush: 2 });
    } catch {
      continue;
    }
    yield budget.take(opened);
    at = Math.max(at, end);
  }
}

/** UTF-16, told by its mark or by every other byte being empty. */
function fromUtf16(bytes: Buffer): Buffer | null {
  const isBig = startsWith(bytes, 0xfe, 0xff);
  if (!isBig && !startsWith(bytes, 0xff, 0xfe)) return null;
  const even = Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)));
  return Buffer.from((isBig ? even.swap16() : even).toString('utf16le'));
}

async function* within(path: string, bytes: Buffer, depth: number, budget: Budget): AsyncGenerator<Layer> {
  if (depth > DEEPEST) throw new Sealed('is packed within itself too often');
  if (isGzip(bytes)) return yield* within(path, budget.open((limit) => gunzipSync(bytes, limit)), depth + 1, budget);
  if (isZstandard(bytes)) return yield* within(path, budget.open((limit) => zstdDecompressSync(bytes, limit)), depth + 1, budget);
  if (depth === 0 && path.endsWith('.br')) return yield* within(path, budget.open((limit) => brotliDecompressSync(bytes, limit)), depth + 1, budget);
  if (isZip(bytes)) {
    for await (const { name, bytes: inner } of zipEntries(bytes, budget)) yield* within(`${path} › ${name}`, inner, depth + 1, budget);
    return;
  }
  if (startsWith(bytes, ...PAGEFIND_MARK)) {
    const content = bytes.subarray(PAGEFIND_MARK.length);
    // The index keeps its words with their lengths before them; a fragment is JSON, the engine is code.
    const texts = content[0] === 0x7b || startsWith(content, 0, 0x61, 0x73, 0x6d) ? null : cborTexts(content);
    yield { path, bytes: texts ? Buffer.from(texts.join('\n\n')) : content };
    return;
  }
  yield { path, bytes: fromUtf16(bytes) ?? bytes };
  if (isPdf(bytes)) for (const stream of pdfStreams(bytes, budget)) yield { path: `${path} › stream`, bytes: stream };
}

/**
 * All layers of a file, down to what stands for itself: compressed files opened, archives and archives within them
 * unpacked, with limits. @throws Sealed where that can’t be done
 */
export function layersOf(path: string, bytes: Buffer): AsyncGenerator<Layer> {
  return within(path, bytes, 0, new Budget());
}
