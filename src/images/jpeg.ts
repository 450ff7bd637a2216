import { type Anatomy, Bytes, Malformed, readExif, xmpHasPlace } from './raster.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;
const APP14 = 0xee;
const APP15 = 0xef;
/** Where the first segment of a JPEG says how wide a small picture in it is; its height stands behind that. */
const THUMBNAIL = 12;

const hasNoLength = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** What a segment holds beside the picture. JFIF, the colour profile and Adobe’s colour mark are needed to show it rightly. */
function holdsWhat(marker: number, head: string): string | undefined {
  if (marker === COMMENT) return 'a comment';
  if (marker < APP0 || marker > APP15) return undefined;
  // Where a program has cut the picture, the small one may still show all of it.
  if (marker === APP0 && head.startsWith('JFIF\0')) return head.charCodeAt(THUMBNAIL) * head.charCodeAt(THUMBNAIL + 1) > 0 ? 'a small picture of itself' : undefined;
  if (marker === APP2 && head.startsWith('ICC_PROFILE\0')) return undefined;
  if (marker === APP14 && head.startsWith('Adobe')) return undefined;
  if (marker === APP1 && head.startsWith('Exif\0')) return 'EXIF';
  if (marker === APP1 && head.startsWith('http://ns.adobe.com/x')) return 'XMP';
  if (marker === APP13) return 'IPTC';
  return 'data of a program';
}

/** The end of what has been compressed: the next marker that is not part of it. */
function scanEnd(bytes: Bytes, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes.raw[at] !== 0xff) continue;
    const next = bytes.raw[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Malformed('the picture has no end');
}

/** Takes a JPEG apart into its segments (ITU-T T.81, annex B). @throws Malformed */
export function jpegAnatomy(raw: Uint8Array): Anatomy {
  const bytes = new Bytes(raw);
  const anatomy: Anatomy = { parts: [{ from: 0, to: 2 }], end: 0, width: 0, height: 0, orientation: 1, hasPlace: false, isAnimated: false };
  let at = 2;
  for (;;) {
    if (bytes.u8(at) !== 0xff) throw new Malformed('the segments of the JPEG do not follow each other');
    let marker = bytes.u8(at + 1);
    const from = at;
    while (marker === 0xff) marker = bytes.u8(++at + 1);
    if (marker === END_OF_IMAGE) {
      anatomy.parts.push({ from, to: at + 2 });
      anatomy.end = at + 2;
      return anatomy;
    }
    if (hasNoLength(marker)) {
      anatomy.parts.push({ from, to: (at += 2) });
      continue;
    }
    const length = bytes.u16(at + 2);
    const to = at + 2 + length;
    if (length < 2 || to > bytes.length) throw new Malformed('a segment of the JPEG is cut short');
    const holds = holdsWhat(marker, bytes.text(at + 4, Math.min(64, length - 2)));
    if (holds === 'EXIF') {
      const { orientation, hasPlace } = readExif(bytes.raw.subarray(at + 10, to));
      anatomy.orientation = orientation;
      anatomy.hasPlace ||= hasPlace;
    } else if (holds === 'XMP') anatomy.hasPlace ||= xmpHasPlace(bytes.text(at, length));
    if (isFrame(marker)) [anatomy.height, anatomy.width] = [bytes.u16(at + 5), bytes.u16(at + 7)];
    anatomy.parts.push({ from, to, ...(holds ? { holds } : {}) });
    at = to;
    if (marker === START_OF_SCAN) {
      at = scanEnd(bytes, to);
      anatomy.parts.push({ from: to, to: at });
    }
  }
}
