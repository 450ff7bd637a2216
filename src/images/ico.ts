import { pngAnatomy } from './png.ts';
import { Bytes, Malformed, type Anatomy } from './raster.ts';

const HEAD = 6;
const ENTRY = 16;
const PNG_MARK = 0x89504e47;

/** The parts of a picture in an icon, as they lie in the icon. What is no PNG is a bitmap, which holds nothing but its pixels. */
function partsOf(raw: Uint8Array, from: number, to: number): Anatomy['parts'] {
  const bytes = new Bytes(raw.subarray(from, to));
  if (bytes.length < 8 || bytes.u32(0) !== PNG_MARK) return [{ from, to }];
  const { parts, end } = pngAnatomy(bytes.raw);
  const within = parts.map((part) => ({ ...part, from: from + part.from, to: from + part.to }));
  return end < bytes.length ? [...within, { from: from + end, to, holds: 'bytes behind the end of a picture in it' }] : within;
}

/** Takes an icon (.ico) apart: a list of pictures, and the pictures, one behind the other. @throws Malformed */
export function icoAnatomy(raw: Uint8Array): Anatomy {
  const bytes = new Bytes(raw);
  const count = bytes.u16(4, true);
  let end = HEAD + count * ENTRY;
  const parts: Anatomy['parts'] = [{ from: 0, to: end }];
  const places = Array.from({ length: count }, (_, index) => {
    const entry = HEAD + index * ENTRY;
    return { from: bytes.u32(entry + 12, true), length: bytes.u32(entry + 8, true) };
  }).sort((a, b) => a.from - b.from);
  for (const { from, length } of places) {
    if (from < end || from + length > bytes.length) throw new Malformed('the pictures of the icon do not follow each other');
    if (from > end) parts.push({ from: end, to: from, holds: 'bytes between its pictures' });
    end = from + length;
    parts.push(...partsOf(raw, from, end));
  }
  return { parts, end, width: 0, height: 0, orientation: 1, hasPlace: false, isAnimated: false };
}
