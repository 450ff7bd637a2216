import { type Anatomy, Bytes, Malformed, readExif, xmpHasPlace } from './raster.ts';

/** Chunks that make up a picture and show it rightly (PNG, third edition); all others are data beside it. */
const SHOWN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT']);
const NAMES: Record<string, string> = { eXIf: 'EXIF', tIME: 'a time', tEXt: 'text', zTXt: 'text', iTXt: 'text' };

/** Takes a PNG apart into its chunks. @throws Malformed */
export function pngAnatomy(raw: Uint8Array): Anatomy {
  const bytes = new Bytes(raw);
  const anatomy: Anatomy = { parts: [{ from: 0, to: 8 }], end: 0, width: 0, height: 0, orientation: 1, hasPlace: false, isAnimated: false };
  let at = 8;
  for (;;) {
    const length = bytes.u32(at);
    const type = bytes.text(at + 4, 4);
    const to = at + 12 + length;
    if (to > bytes.length || !/^[A-Za-z]{4}$/.test(type)) throw new Malformed('a chunk of the PNG is cut short');
    if (type === 'IHDR') [anatomy.width, anatomy.height] = [bytes.u32(at + 8), bytes.u32(at + 12)];
    if (type === 'acTL') anatomy.isAnimated = true;
    if (type === 'eXIf') {
      const { orientation, hasPlace } = readExif(bytes.raw.subarray(at + 8, to - 4));
      anatomy.orientation = orientation;
      anatomy.hasPlace ||= hasPlace;
    }
    if (type === 'iTXt') anatomy.hasPlace ||= xmpHasPlace(bytes.text(at + 8, length));
    anatomy.parts.push({ from: at, to, ...(SHOWN.has(type) ? {} : { holds: NAMES[type] ?? 'data of a program' }) });
    at = to;
    if (type === 'IEND') {
      anatomy.end = to;
      return anatomy;
    }
  }
}
