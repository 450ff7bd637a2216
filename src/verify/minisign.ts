/**
 * Detached signatures as minisign makes them: Ed25519 over the BLAKE2b-512 digest of the file, and a second signature
 * that also covers a comment. Signatures of signify, over the file itself and without such a comment, are read too.
 */
import { createHash, sign, verify } from 'node:crypto';
import type { PublicKey, SecretKey } from './minisign-keys.ts';

const PREHASHED = 'ED';
const DIRECT = 'Ed';
const TRUSTED = 'trusted comment: ';

/** The digest over which minisign signs. */
export const SIGNED_DIGEST = 'blake2b512';

const prehash = (bytes: Uint8Array) => createHash(SIGNED_DIGEST).update(bytes).digest();

/**
 * Signs some bytes. The same key, bytes and comment give the same signature.
 * @param comment is covered by the signature; one line
 * @returns the text of the signature file
 */
export const signBytes = (bytes: Uint8Array, key: SecretKey, comment: string): string => signDigest(prehash(bytes), key, comment);

/** Signs a file that was read in pieces. @param digest its `SIGNED_DIGEST` @param comment as of `signBytes` */
export function signDigest(digest: Uint8Array, { id, key }: SecretKey, comment: string): string {
  const signature = sign(null, digest, key);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  const head = Buffer.concat([Buffer.from(PREHASHED), id, signature]);
  return `untrusted comment: signature of a Bayegan archive\n${head.toString('base64')}\n${TRUSTED}${comment}\n${whole.toString('base64')}\n`;
}

/** What a signature proved: good, with the comment that it covers, or bad, and why. */
export type SignatureFinding = { state: 'good'; comment: string } | { state: 'bad'; reason: string };

const bad = (reason: string): SignatureFinding => ({ state: 'bad', reason });

/** Checks the text of a signature file against the bytes it is for. Never throws: anybody may have written it. */
export const checkSignature = (bytes: Uint8Array, signatureFile: string, key: PublicKey): SignatureFinding => check({ digest: prehash(bytes), bytes }, signatureFile, key);

/** The same for a file that was read in pieces. @param digest its `SIGNED_DIGEST` */
export const checkDigest = (digest: Uint8Array, signatureFile: string, key: PublicKey): SignatureFinding => check({ digest }, signatureFile, key);

function check({ digest, bytes }: { digest: Uint8Array; bytes?: Uint8Array }, signatureFile: string, { id, key }: PublicKey): SignatureFinding {
  const [, line, comment, whole] = signatureFile.split(/\r?\n/);
  const head = Buffer.from(line ?? '', 'base64');
  const algorithm = head.toString('latin1', 0, 2);
  if (head.length !== 74 || (algorithm !== PREHASHED && algorithm !== DIRECT)) return bad('it is no signature of minisign or signify');
  if (!head.subarray(2, 10).equals(id)) return bad('it was made with another key');
  const signature = head.subarray(10);
  const signed = algorithm === PREHASHED ? digest : bytes;
  if (!signed) return bad('it is over the file itself, as signify and old versions of minisign make them: check it with one of these');
  if (!verify(null, signed, key, signature)) return bad('it is for something else, or what it is for was changed');
  if (algorithm === DIRECT && !comment) return { state: 'good', comment: '' };
  if (!comment?.startsWith(TRUSTED)) return bad('its comment is missing');
  const words = comment.slice(TRUSTED.length);
  const isCovered = verify(null, Buffer.concat([signature, Buffer.from(words)]), key, Buffer.from(whole ?? '', 'base64'));
  return isCovered ? { state: 'good', comment: words } : bad('its comment was changed');
}
