/** A container that can’t be opened: nobody knows what is in it. */
export class Sealed extends Error {
  override name = 'Sealed';
}

/** All that one file may hold, unpacked, in bytes: what is larger is meant to fill a memory. */
export const MOST_UNPACKED = 1 << 30;

/** Counts down what may still be unpacked of a file. */
export class Budget {
  left: number;

  /** @param most what may be unpacked in all, in bytes */
  constructor(most: number) {
    this.left = most;
  }

  /** Takes what was unpacked. @throws Sealed where it is too much */
  take(bytes: Buffer): Buffer {
    this.count(bytes.length);
    return bytes;
  }

  /** Counts what need not be unpacked, in bytes. @throws Sealed where it is too much */
  count(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new Sealed('holds more than can be read');
  }

  /** Unpacks something. @param what may not give more than so many bytes @throws Sealed where that fails */
  open(what: (limit: { maxOutputLength: number }) => Buffer): Buffer {
    try {
      return this.take(what({ maxOutputLength: Math.max(1, this.left) }));
    } catch (error) {
      if (error instanceof Sealed) throw error;
      throw new Sealed('is damaged, or holds more than can be read');
    }
  }
}
