import { type Anatomy, Bytes, Malformed, readExif, xmpHasPlace } from './raster.ts';

const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const NAMES: Record<string, string> = { 'EXIF': 'EXIF', 'XMP ': 'XMP' };

const u24 = (bytes: Bytes, at: number) => bytes.u16(at, true) | (bytes.u8(at + 2) << 16);

/** Width and height as the chunk of the picture itself says. */
function sizeIn(bytes: Bytes, type: string, at: number): [number, number] | undefined {
  if (type === 'VP8X') return [u24(bytes, at + 4) + 1, u24(bytes, at + 7) + 1];
  if (type === 'VP8 ') return [bytes.u16(at + 6, true) & 0x3fff, bytes.u16(at + 8, true) & 0x3fff];
  if (type !== 'VP8L') return undefined;
  const bits = bytes.u32(at + 1, true);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

/** Takes a WebP apart into its RIFF chunks. @throws Malformed */
export function webpAnatomy(raw: Uint8Array): Anatomy {
  const bytes = new Bytes(raw);
  const end = 8 + bytes.u32(4, true) + (bytes.u32(4, true) & 1);
  if (end > bytes.length) throw new Malformed('the WebP is cut short');
  const anatomy: Anatomy = { parts: [{ from: 0, to: 12 }], end, width: 0, height: 0, orientation: 1, hasPlace: false, isAnimated: false };
  for (let at = 12; at < end; ) {
    const type = bytes.text(at, 4);
    const length = bytes.u32(at + 4, true);
    const to = at + 8 + length + (length & 1);
    if (to > end) throw new Malformed('a chunk of the WebP is cut short');
    const size = anatomy.width === 0 ? sizeIn(bytes, type, at + 8) : undefined;
    if (size) [anatomy.width, anatomy.height] = size;
    if (type === 'ANIM') anatomy.isAnimated = true;
    if (type === 'EXIF') {
      const hasHead = bytes.text(at + 8, 6) === 'Exif\0\0';
      const { orientation, hasPlace } = readExif(bytes.raw.subarray(at + 8 + (hasHead ? 6 : 0), to));
      anatomy.orientation = orientation;
      anatomy.hasPlace ||= hasPlace;
    }
    if (type === 'XMP ') anatomy.hasPlace ||= xmpHasPlace(bytes.text(at + 8, length));
    anatomy.parts.push({ from: at, to, ...(SHOWN.has(type) ? {} : { holds: NAMES[type] ?? 'data of a program' }) });
    at = to;
  }
  return anatomy;
}

const VP8X_EXIF = 0x08;
const VP8X_XMP = 0x04;

/** Sets right what the head of a WebP says of its length and of what it holds. */
export function mendWebpHead(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(bytes.length - 8, 4);
  if (bytes.toString('latin1', 12, 16) === 'VP8X') bytes[20]! &= ~(VP8X_EXIF | VP8X_XMP);
  return bytes;
}
