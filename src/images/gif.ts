import { type Anatomy, Bytes, Malformed } from './raster.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
const PLAIN_TEXT = 0x01;
/** Says how often an animation is repeated. */
const LOOPS = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/** The place behind a row of sub-blocks. */
function blocksEnd(bytes: Bytes, from: number): number {
  let at = from;
  while (bytes.u8(at) !== 0) at += 1 + bytes.u8(at);
  return at + 1;
}

const paletteSize = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Takes a GIF apart into its blocks (GIF89a). @throws Malformed */
export function gifAnatomy(raw: Uint8Array): Anatomy {
  const bytes = new Bytes(raw);
  let at = 13 + paletteSize(bytes.u8(10));
  let images = 0;
  const anatomy: Anatomy = { parts: [{ from: 0, to: at }], end: 0, width: bytes.u16(6, true), height: bytes.u16(8, true), orientation: 1, hasPlace: false, isAnimated: false };
  for (;;) {
    const kind = bytes.u8(at);
    const from = at;
    let holds: string | undefined;
    if (kind === TRAILER) {
      anatomy.parts.push({ from, to: at + 1 });
      anatomy.end = at + 1;
      anatomy.isAnimated = images > 1;
      return anatomy;
    }
    if (kind === IMAGE) {
      images++;
      at = blocksEnd(bytes, at + 11 + paletteSize(bytes.u8(at + 9)));
    } else if (kind === EXTENSION) {
      const label = bytes.u8(at + 1);
      if (label === COMMENT) holds = 'a comment';
      else if (label === PLAIN_TEXT) holds = 'text';
      else if (label === APPLICATION && !LOOPS.test(bytes.text(at + 3, 11))) holds = bytes.text(at + 3, 8) === 'XMP Data' ? 'XMP' : 'data of a program';
      else if (label !== CONTROL && label !== APPLICATION) holds = 'data of a program';
      at = blocksEnd(bytes, at + 2);
    } else throw new Malformed('the blocks of the GIF do not follow each other');
    anatomy.parts.push({ from, to: at, ...(holds ? { holds } : {}) });
  }
}
