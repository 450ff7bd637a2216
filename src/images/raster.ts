/** What the parts of a picture file are, for whoever judges them or takes some away. */

/** A part of a picture file: its place, and what is private in it, if anything is. */
export interface Part {
  from: number;
  to: number;
  /** Name of what it holds beside the picture; undefined for the picture itself and what shows it rightly. */
  holds?: string;
}

/** A picture taken apart. Parts follow each other without gaps, from the first byte. */
export interface Anatomy {
  parts: Part[];
  /** Where the picture ends. Bytes behind it are no part of it. */
  end: number;
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8: how the picture is to be turned. */
  orientation: number;
  hasPlace: boolean;
  isAnimated: boolean;
}

/** The file is not what it says it is, or is cut short. */
export class Malformed extends Error {
  override name = 'Malformed';
}

/** Bytes with numbers read from them; reading beyond the end says so. */
export class Bytes {
  readonly raw: Buffer;

  constructor(bytes: Uint8Array) {
    this.raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.raw.length;
  }

  #within(at: number, length: number): void {
    if (at < 0 || at + length > this.raw.length) throw new Malformed('the file is cut short');
  }

  u8(at: number): number {
    this.#within(at, 1);
    return this.raw[at]!;
  }

  u16(at: number, isLittle = false): number {
    this.#within(at, 2);
    return isLittle ? this.raw.readUInt16LE(at) : this.raw.readUInt16BE(at);
  }

  u32(at: number, isLittle = false): number {
    this.#within(at, 4);
    return isLittle ? this.raw.readUInt32LE(at) : this.raw.readUInt32BE(at);
  }

  text(at: number, length: number): string {
    return this.raw.toString('latin1', at, Math.min(at + length, this.raw.length));
  }
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;

/** What EXIF (a small TIFF file) says of turning and of the place; the rest is only to be taken away. */
export function readExif(exif: Uint8Array): { orientation: number; hasPlace: boolean } {
  const result = { orientation: 1, hasPlace: false };
  const bytes = new Bytes(exif);
  try {
    const isLittle = bytes.text(0, 2) === 'II';
    const directory = bytes.u32(4, isLittle);
    const count = bytes.u16(directory, isLittle);
    for (let index = 0; index < count; index++) {
      const at = directory + 2 + index * 12;
      const tag = bytes.u16(at, isLittle);
      if (tag === GPS) result.hasPlace = true;
      if (tag === ORIENTATION) {
        const value = bytes.u16(at + 8, isLittle);
        if (value >= 1 && value <= 8) result.orientation = value;
      }
    }
  } catch {
    // Damaged EXIF is taken away like any other.
  }
  return result;
}

/** Whether XMP tells a place. */
export const xmpHasPlace = (text: string) => /exif:GPS|GPSL(?:atitude|ongitude)/.test(text);
