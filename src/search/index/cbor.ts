/**
 * Writes the part of CBOR (RFC 8949) that Pagefind’s files are made of: arrays of known length, integers and text.
 * Ten thousand pages are some ten million numbers, so they go straight into bytes and never stand in arrays of values.
 */
export class CborWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity = 64) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** How many bytes were written. */
  get length(): number {
    return this.#length;
  }

  /** What was written, as long as nothing more is. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(wider, 0, 0, this.#length);
    this.#bytes = wider;
  }

  /** The first bytes of an item: its major type (RFC 8949 §3.1) and a number of up to 32 bits. */
  #head(major: number, value: number): void {
    this.#room(5);
    const type = major << 5;
    if (value < 24) this.#bytes[this.#length++] = type | value;
    else if (value < 0x100) {
      this.#bytes[this.#length++] = type | 24;
      this.#bytes[this.#length++] = value;
    } else if (value < 0x10000) {
      this.#bytes[this.#length++] = type | 25;
      this.#length = this.#bytes.writeUInt16BE(value, this.#length);
    } else {
      this.#bytes[this.#length++] = type | 26;
      this.#length = this.#bytes.writeUInt32BE(value, this.#length);
    }
  }

  /** Begins an array; its items follow. */
  array(items: number): void {
    this.#head(4, items);
  }

  integer(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.#head(3, length);
    this.#room(length);
    this.#length += this.#bytes.write(value, this.#length);
  }

  /** Items that were written before. */
  items(written: CborWriter): void {
    this.raw(written.bytes);
  }

  /** Bytes of items that were written before. */
  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}
