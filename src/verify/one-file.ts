import { readFile, stat } from 'node:fs/promises';
import { checkDigest, SIGNED_DIGEST } from './minisign.ts';
import type { PublicKey } from './minisign-keys.ts';
import { digestFile } from './places/digest.ts';
import type { SignatureState } from './verify.ts';

/** The name of the signature that lies beside a file, as minisign looks for it. */
export const signatureBeside = (file: string): string => `${file}.minisig`;

/** A signature file has four short lines. */
const LARGEST_SIGNATURE = 64 * 1024;

/** What can be said of one file whatever it holds: for each form of the archive that is passed on as one. */
export interface FileFinding {
  bytes: number;
  /** 64 hexadecimal digits in lower case. */
  sha256: string;
  /** Of the signature beside it. */
  signature: SignatureState;
}

/** The text of the signature beside a file; null where there is none. */
async function readBeside(file: string): Promise<string | null> {
  const beside = signatureBeside(file);
  const found = await stat(beside).catch(() => null);
  if (!found?.isFile()) return null;
  return found.size > LARGEST_SIGNATURE ? '' : readFile(beside, 'utf8');
}

/** Reads a file for its digest, and looks at the signature beside it. @param key that must have made the signature */
export async function lookAtFile(file: string, key: PublicKey | undefined): Promise<FileFinding> {
  const text = await readBeside(file);
  const { bytes, digests: [sha256, signed] } = await digestFile(file, ['sha256', ...(text !== null && key ? [SIGNED_DIGEST] : [])]);
  const signature: SignatureState = text === null ? { state: 'absent' } : key ? checkDigest(signed!, text, key) : { state: 'unchecked' };
  return { bytes, sha256: sha256!.toString('hex'), signature };
}
