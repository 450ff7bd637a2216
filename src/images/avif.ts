import { Bytes, Malformed, type Anatomy } from './raster.ts';

/** Boxes at the top that are the picture: its kind, what is in it and where, its data; `moov` is of one that moves. */
const SHOWN = new Set(['ftyp', 'meta', 'mdat', 'moov']);
/** An item of EXIF, or of XMP and the like, in the list of what is in the picture: the head of its entry, then its kind. */
const ITEM = /infe[^]{4,12}(?:Exif|mime)/;
const SIZE = 'ispe';
/** In a box at the top: what programs say of a picture that moves. */
const USER_DATA = 'udta';

/** The longest sides that any part of the picture is said to have. */
function sizeIn(meta: Buffer): [width: number, height: number] {
  const sides: [number, number] = [0, 0];
  for (let at = meta.indexOf(SIZE); at !== -1 && at + 16 <= meta.length; at = meta.indexOf(SIZE, at + 4)) {
    sides[0] = Math.max(sides[0], meta.readUInt32BE(at + 8));
    sides[1] = Math.max(sides[1], meta.readUInt32BE(at + 12));
  }
  return sides;
}

/** How long a box is; 1 stands for a length in eight bytes behind its name, 0 for all that is left. */
function lengthOf(bytes: Bytes, at: number): number {
  const length = bytes.u32(at);
  if (length === 0) return bytes.length - at;
  return length === 1 ? bytes.u32(at + 8) * 2 ** 32 + bytes.u32(at + 12) : length;
}

/** What a box holds beside the picture. What lies in it can’t be taken out without moving the rest, of which the places are written down. */
function holdsWhat(type: string, box: Buffer): string | undefined {
  if (type === 'free' || type === 'skip') return box.subarray(8).some((byte) => byte !== 0) ? 'data of a program' : undefined;
  if (!SHOWN.has(type)) return 'data of a program';
  if (type === 'meta' && ITEM.test(box.toString('latin1'))) return 'EXIF or XMP';
  return type === 'moov' && box.includes(USER_DATA) ? 'data of a program' : undefined;
}

/** Takes an AVIF apart into its boxes (ISO/IEC 14496-12). @throws Malformed */
export function avifAnatomy(raw: Uint8Array): Anatomy {
  const bytes = new Bytes(raw);
  const anatomy: Anatomy = { parts: [], end: bytes.length, width: 0, height: 0, orientation: 1, hasPlace: false, isAnimated: false };
  for (let at = 0; at < bytes.length; ) {
    const type = bytes.text(at + 4, 4);
    const to = at + lengthOf(bytes, at);
    if (to < at + 8 || to > bytes.length) throw new Malformed('a box of the AVIF is cut short');
    const box = bytes.raw.subarray(at, to);
    if (type === 'meta') [anatomy.width, anatomy.height] = sizeIn(box);
    if (type === 'moov') anatomy.isAnimated = true;
    const holds = holdsWhat(type, box);
    anatomy.parts.push({ from: at, to, ...(holds ? { holds } : {}) });
    at = to;
  }
  return anatomy;
}
