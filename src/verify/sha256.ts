/**
 * SHA-256 by FIPS 180-4. Browsers compute it themselves only for pages from https or from the disk; a mirror may have
 * neither, so this does it in plain arithmetic there. Runs in Node and, pasted into verify.html, in the browser.
 */

const firstPrimes = (count: number): number[] => {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
};

/** The first 32 bits of the fraction of a number. */
const fractionBits = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;

const ROUND_CONSTANTS = firstPrimes(64).map((prime) => fractionBits(Math.cbrt(prime)));
const FIRST_STATE = firstPrimes(8).map((prime) => fractionBits(Math.sqrt(prime)));

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Digests one block of 64 bytes into the state. */
function digestBlock(state: Int32Array, view: DataView, offset: number, schedule: Int32Array): void {
  for (let index = 0; index < 16; index++) schedule[index] = view.getInt32(offset + index * 4);
  for (let index = 16; index < 64; index++) {
    const [early, late] = [schedule[index - 15]!, schedule[index - 2]!];
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[index] = schedule[index - 16]! + first + schedule[index - 7]! + second;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + ROUND_CONSTANTS[index]! + schedule[index]!) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + word;
}

/** The digest of some bytes: 32 bytes. */
export function sha256Plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const state = Int32Array.from(FIRST_STATE);
  const schedule = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 0; offset < whole; offset += 64) digestBlock(state, view, offset, schedule);
  const rest = bytes.length - whole;
  const ending = new Uint8Array(rest < 56 ? 64 : 128);
  ending.set(bytes.subarray(whole));
  ending[rest] = 0x80;
  const endView = new DataView(ending.buffer);
  endView.setUint32(ending.length - 8, Math.floor(bytes.length / 2 ** 29));
  endView.setUint32(ending.length - 4, (bytes.length * 8) >>> 0);
  for (let offset = 0; offset < ending.length; offset += 64) digestBlock(state, endView, offset, schedule);
  const digest = new Uint8Array(32);
  const digestView = new DataView(digest.buffer);
  for (const [index, word] of state.entries()) digestView.setInt32(index * 4, word);
  return digest;
}

/** What Node offers for a digest at once; browsers offer none. */
const node = (globalThis as { process?: { getBuiltinModule?(name: 'node:crypto'): Pick<typeof import('node:crypto'), 'hash'> } }).process?.getBuiltinModule?.('node:crypto');

/** The digest of some bytes at once, by Node where there is one: a tree of all files of an archive takes tens of thousands. */
export const sha256Now: (bytes: Uint8Array) => Uint8Array = node ? (bytes) => node.hash('sha256', bytes, 'buffer') : sha256Plain;

/** The digest of some bytes, by the platform where it offers that. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // A page that came over plain http has no “subtle”.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256Plain(bytes);
}

/** Bytes as hexadecimal digits, in lower case. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
