const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;
const SIMPLE = 7;
const BYTES = 2;
const INDEFINITE = 31;

/** Reads the items of CBOR (RFC 8949) for their texts alone. */
class CborReader {
  readonly #bytes: Buffer;
  readonly texts: string[] = [];
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  #number(info: number): number {
    if (info < 24) return info;
    const bytes = this.#bytes;
    const at = this.#at;
    const length = 1 << (info - 24);
    this.#at += length;
    if (length === 1) return bytes.readUInt8(at);
    if (length === 2) return bytes.readUInt16BE(at);
    if (length === 4) return bytes.readUInt32BE(at);
    return Number(bytes.readBigUInt64BE(at));
  }

  /** Reads one item; returns false at a break. */
  item(depth = 0): boolean {
    if (depth > 100) throw new RangeError('too deep');
    const head = this.#bytes.readUInt8(this.#at++);
    const major = head >> 5;
    const info = head & 31;
    if (head === 0xff) return false;
    if (info > 27 && info !== INDEFINITE) throw new RangeError('no CBOR');
    if (info === INDEFINITE) {
      while (this.item(depth + 1));
      return true;
    }
    const value = this.#number(info);
    if (major === TEXT || major === BYTES) {
      const end = this.#at + value;
      if (end > this.#bytes.length) throw new RangeError('cut short');
      this.texts.push(this.#bytes.toString('utf8', this.#at, end));
      this.#at = end;
    } else if (major === ARRAY || major === MAP || major === TAG) {
      const items = major === MAP ? value * 2 : major === TAG ? 1 : value;
      for (let index = 0; index < items; index++) if (!this.item(depth + 1)) throw new RangeError('a break');
    } else if (major === SIMPLE && info > 27) throw new RangeError('no CBOR');
    return true;
  }
}

/** The texts in CBOR, as Pagefind’s index holds its words; null where the bytes are something else. */
export function cborTexts(bytes: Buffer): string[] | null {
  const reader = new CborReader(bytes);
  try {
    while (!reader.isDone) if (!reader.item()) return null;
    return reader.texts;
  } catch {
    return null;
  }
}
