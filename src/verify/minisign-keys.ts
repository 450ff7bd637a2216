/**
 * The key files of minisign (and signify’s public keys), by the format in minisign’s manual: one line of comment, one
 * line of base64. Ed25519 and scrypt come from Node.
 */
import { createPrivateKey, createPublicKey, scryptSync, type KeyObject } from 'node:crypto';

/** What both halves of a pair carry, so that a signature names its key: 8 bytes. */
export type KeyId = Buffer;

export interface PublicKey {
  id: KeyId;
  key: KeyObject;
}

export interface SecretKey {
  id: KeyId;
  key: KeyObject;
}

/** A key that can’t be used, with a sentence that says why. */
export class KeyRefused extends Error {
  override name = 'KeyRefused';
}

const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The last line that is not empty: the key itself, with or without its comment. */
function keyBytes(text: string, length: number, what: string): Buffer {
  const line = text.trim().split(/\r?\n/).at(-1)!.trim();
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== length || bytes.toString('latin1', 0, 2) !== 'Ed') throw new KeyRefused(`this is not a ${what} of minisign or signify`);
  return bytes;
}

/** Reads a public key: the text of its file, or its line of base64 alone. @throws KeyRefused */
export function readPublicKey(text: string): PublicKey {
  const bytes = keyBytes(text, 42, 'public key');
  return { id: bytes.subarray(2, 10), key: createPublicKey({ key: Buffer.concat([PUBLIC_DER, bytes.subarray(10)]), format: 'der', type: 'spki' }) };
}

/** Most memory that a key file may ask for, in bytes; minisign itself asks for 1 GiB. */
const MOST_MEMORY = 2 ** 31;

/** How libsodium turns the two limits that a key file carries into the numbers of scrypt (RFC 7914). */
function scryptCost(operations: number, memory: number): { N: number; r: number; p: number } {
  const r = 8;
  const enough = Math.max(operations, 32768);
  const isBoundByOperations = enough < memory / 32;
  const most = isBoundByOperations ? enough / (r * 4) : memory / (r * 128);
  const N = 2 ** Math.max(1, Math.floor(Math.log2(most)));
  const p = isBoundByOperations ? 1 : Math.max(1, Math.floor(Math.min(enough / 4 / N, 0x3fffffff) / r));
  return { N, r, p };
}

/**
 * Reads a secret key: the text of its file.
 * @param password for a key that is encrypted
 * @throws KeyRefused also when the password is missing or wrong
 */
export function readSecretKey(text: string, password: string | undefined): SecretKey {
  const bytes = keyBytes(text, 158, 'secret key');
  const kdf = bytes.toString('latin1', 2, 4);
  const secret = Buffer.from(bytes.subarray(54));
  if (kdf === 'Sc') {
    if (!password) throw new KeyRefused('the key is encrypted; put its password into ARCHIVE_SIGNING_PASSWORD');
    const cost = scryptCost(Number(bytes.readBigUInt64LE(38)), Number(bytes.readBigUInt64LE(46)));
    const needed = 128 * cost.N * cost.r;
    if (needed > MOST_MEMORY || cost.p > 64) throw new KeyRefused('the key asks for more memory than is reasonable');
    const stream = scryptSync(password, bytes.subarray(6, 38), secret.length, { ...cost, maxmem: needed + 128 * cost.r * cost.p + 2 ** 20 });
    for (const [index, byte] of stream.entries()) secret[index] = secret[index]! ^ byte;
  } else if (kdf !== '\0\0') throw new KeyRefused('the key is encrypted in a way that this version does not know');
  const [id, seed, stated] = [secret.subarray(0, 8), secret.subarray(8, 40), secret.subarray(40, 72)];
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  // The file keeps a checksum too, but that the two halves belong together says the same.
  const derived = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length);
  if (!stated.equals(derived)) throw new KeyRefused(kdf === 'Sc' ? 'the password is wrong, or the key damaged' : 'the key is damaged');
  return { id, key };
}
