const text = new TextDecoder();

/** Reads the part of CBOR (RFC 8949) that Pagefind’s files are made of: arrays of known length, integers and text. */
export class CborReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The first bytes of an item: its major type (RFC 8949 §3.1) and a number of up to 32 bits. */
  #head(): { major: number; value: number } {
    const first = this.#view.getUint8(this.#at++);
    const [major, short] = [first >> 5, first & 31];
    if (short < 24) return { major, value: short };
    if (short > 26) throw new RangeError(`CBOR item of an unknown form: ${first}`);
    const at = this.#at;
    this.#at += 1 << (short - 24);
    const value = short === 24 ? this.#view.getUint8(at) : short === 25 ? this.#view.getUint16(at) : this.#view.getUint32(at);
    return { major, value };
  }

  #value(wanted: number): number {
    const { major, value } = this.#head();
    if (major !== wanted) throw new RangeError(`CBOR item of type ${major} in place of ${wanted}`);
    return value;
  }

  /** How many items follow. @throws RangeError where something else stands, here as in the others */
  array(): number {
    return this.#value(4);
  }

  integer(): number {
    const { major, value } = this.#head();
    if (major > 1) throw new RangeError(`CBOR item of type ${major} in place of a number`);
    return major === 0 ? value : -1 - value;
  }

  text(): string {
    const length = this.#value(3);
    this.#at += length;
    return text.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** The items of an array, each read by a function. */
  items<T>(read: () => T): T[] {
    return Array.from({ length: this.array() }, read);
  }
}
