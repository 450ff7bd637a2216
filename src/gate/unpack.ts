import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { kindOf } from '../images/index.ts';
import { cborTexts } from './cbor.ts';
import { Budget, MOST_UNPACKED, Sealed } from './budget.ts';
import { isMute } from './mute.ts';
import { oldText } from './old-text.ts';
import { isPdf, PDF_STREAM, pdfStreams, pdfTexts } from './pdf.ts';
import { sealedKind } from './sealed-kinds.ts';
import { zipEntries } from './unzip.ts';
import { utf16Texts } from './utf16.ts';

/** A file, or what lies within one, as bytes that stand for themselves. */
export interface Layer {
  /** The file, and behind “›” the way within it. */
  path: string;
  bytes: Buffer;
  /** What stands for the same bytes as they lie in a zip file, see `ZipItem`; none for other layers. */
  packedAs?: string | undefined;
}

/** Whether what lies in a zip file need not be looked into. @param path as of a layer @param packedAs as of a layer */
export type IsKnown = (path: string, packedAs: string) => boolean;

const DEEPEST = 6;
/** Stands at the beginning of what Pagefind has compressed. */
const PAGEFIND_MARK = Buffer.from('pagefind_dcd');

const startsWith = (bytes: Buffer, ...first: number[]) => first.every((byte, index) => bytes[index] === byte);
const isGzip = (bytes: Buffer) => startsWith(bytes, 0x1f, 0x8b);
const isZip = (bytes: Buffer) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6);
const isZstandard = (bytes: Buffer) => startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd);

/** UTF-16, told by its mark. */
function fromUtf16(bytes: Buffer): Buffer | null {
  const isBig = startsWith(bytes, 0xfe, 0xff);
  if (!isBig && !startsWith(bytes, 0xff, 0xfe)) return null;
  const even = Buffer.from(bytes.subarray(2, 2 + ((bytes.length - 2) & ~1)));
  return Buffer.from((isBig ? even.swap16() : even).toString('utf16le'));
}

/** The strings of a PDF as a layer, if there are any to be read in another way than they stand there. */
function* pdfStrings(path: string, bytes: Buffer): Generator<Layer> {
  const texts = pdfTexts(bytes);
  if (texts.length > 0) yield { path: `${path} › strings`, bytes: Buffer.from(texts.join('\n\n')) };
}

const [HAS_EXTRA, HAS_NAME, HAS_REMARK] = [4, 8, 16];

/** What the head of a gzip file says beside its lengths (RFC 1952, 2.3): the name that the file had before, a remark. */
function gzipWords(bytes: Buffer): Buffer {
  const flags = bytes[3] ?? 0;
  const start = 10 + (flags & HAS_EXTRA ? 2 + (bytes.length >= 12 ? bytes.readUInt16LE(10) : 0) : 0);
  let end = start;
  for (const flag of [HAS_NAME, HAS_REMARK]) if (flags & flag) end = bytes.indexOf(0, end) + 1 || bytes.length;
  return bytes.subarray(start, end);
}

/** Opens what lies in bytes. @param packedAs see `Layer`; what is packed in it once more is another thing */
async function* within({ path, bytes, packedAs }: Layer, depth: number, budget: Budget, isKnown: IsKnown): AsyncGenerator<Layer> {
  const open = (inner: Buffer) => within({ path, bytes: inner }, depth + 1, budget, isKnown);
  if (depth > DEEPEST) throw new Sealed('is packed within itself too often');
  const sealed = sealedKind(bytes);
  if (sealed) throw new Sealed(sealed);
  if (isGzip(bytes)) {
    const words = gzipWords(bytes);
    if (words.length > 0) yield { path: `${path} › head`, bytes: words };
    return yield* open(budget.open((limit) => gunzipSync(bytes, limit)));
  }
  if (isZstandard(bytes)) return yield* open(budget.open((limit) => zstdDecompressSync(bytes, limit)));
  if (depth === 0 && path.endsWith('.br')) return yield* open(budget.open((limit) => brotliDecompressSync(bytes, limit)));
  if (isZip(bytes)) {
    const inside = (name: string) => `${path} › ${name}`;
    for await (const { name, ...inner } of zipEntries(bytes, budget, (entry, packed) => isKnown(inside(entry), packed))) {
      yield* within({ path: inside(name), ...inner }, depth + 1, budget, isKnown);
    }
    return;
  }
  if (startsWith(bytes, ...PAGEFIND_MARK)) {
    const content = bytes.subarray(PAGEFIND_MARK.length);
    // The index keeps its words with their lengths before them; a fragment is JSON, the engine is code.
    const texts = content[0] === 0x7b || startsWith(content, 0, 0x61, 0x73, 0x6d) ? null : cborTexts(content);
    yield { path, bytes: texts ? Buffer.from(texts.join('\n\n')) : content };
    return;
  }
  const marked = fromUtf16(bytes);
  // What has streams, strings or texts among its bytes holds more than this layer, and is not known by it.
  if (!isPdf(bytes)) {
    const unmarked = marked || isMute(bytes) ? undefined : utf16Texts(bytes);
    const old = marked ? undefined : oldText(bytes);
    yield { path, bytes: marked ?? bytes, packedAs: unmarked || old ? undefined : packedAs };
    if (unmarked) yield { path: `${path} › UTF-16`, bytes: unmarked };
    if (old) yield { path: `${path} › ${old.form}`, bytes: old.text };
    return;
  }
  yield { path, bytes: marked ?? bytes };
  yield* pdfStrings(path, bytes);
  for (const stream of pdfStreams(bytes, budget)) {
    const inner = `${path} › ${PDF_STREAM}`;
    yield { path: inner, bytes: stream };
    if (kindOf(stream) === null) yield* pdfStrings(inner, stream);
  }
}

/**
 * All layers of a file, down to what stands for itself: compressed files opened, archives and archives within them
 * unpacked, with limits.
 * @param isKnown what need not be unpacked
 * @param most all that the file may hold, unpacked, in bytes
 * @throws Sealed where that can’t be done
 */
export function layersOf(path: string, bytes: Buffer, isKnown: IsKnown, most = MOST_UNPACKED): AsyncGenerator<Layer> {
  return within({ path, bytes }, 0, new Budget(most), isKnown);
}
