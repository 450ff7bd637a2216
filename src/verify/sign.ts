import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placeFile } from '../system/place-file.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST, UPDATE_MANIFEST, UPDATE_SIGNATURE } from './manifest.ts';
import { signBytes, signDigest, SIGNED_DIGEST } from './minisign.ts';
import { readSecretKey, type SecretKey } from './minisign-keys.ts';
import { signatureBeside } from './one-file.ts';
import { digestFile } from './places/digest.ts';
import { requireWhole } from './whole.ts';

/** The file with the key, checked to lie where it can’t be published by mistake. @throws Error */
function keyFile(named: string | undefined, folder: string): string {
  if (!named) throw new Error('Name the file with your secret key in ARCHIVE_SIGNING_KEY; “minisign -G” makes one.');
  if (!existsSync(named)) throw new Error(`ARCHIVE_SIGNING_KEY names ${named}, which does not exist.`);
  const real = realpathSync(named);
  for (const published of [path.resolve('.'), path.resolve(folder)]) {
    if (real.startsWith(realpathSync(published) + path.sep)) throw new Error(`The key ${named} lies inside ${published}, which is published. Move it out, and consider it known.`);
  }
  return real;
}

/**
 * Reads the key that signs.
 * @param named its file @param password of the key, where it is encrypted @param folder what is signed lies in it, and is published with it
 * @throws Error with a sentence for whoever signs
 */
export const openKey = async (named: string | undefined, password: string | undefined, folder: string): Promise<SecretKey> =>
  readSecretKey(await readFile(keyFile(named, folder), 'utf8'), password);

/** Signs the text of a manifest. @param about what it lists, which the signature says too */
export const signManifest = (manifest: Uint8Array, key: SecretKey, { generator, files, root }: { generator: string; files: number; root: string }): string =>
  signBytes(manifest, key, `${generator} files:${files} root:${root}`);

/**
 * Signs one file, such as an edition, by a signature beside it: it can be checked with minisign alone.
 * @param named the file with the secret key
 * @param password of the key, where it is encrypted
 * @returns the signature’s file, and the SHA-256 that it names
 * @throws Error with a sentence for whoever signs
 */
export async function signFile(signed: string, named: string | undefined, password: string | undefined): Promise<{ file: string; sha256: string }> {
  const key = await openKey(named, password, path.dirname(signed));
  const { digests: [digest, sha] } = await digestFile(signed, [SIGNED_DIGEST, 'sha256']);
  const [file, sha256] = [signatureBeside(signed), sha!.toString('hex')];
  await placeFile(file, signDigest(digest!, key, `file:${path.basename(signed)} sha256:${sha256}`), { force: true });
  return { file, sha256 };
}

/**
 * Signs the manifest of a built site, or the update to it where there is one, after checking that the site is as they say.
 * @param folder the built site
 * @param named the file with the secret key
 * @param password of the key, where it is encrypted
 * @throws Error with a sentence for whoever signs
 */
export async function signCopy(folder: string, named: string | undefined, password: string | undefined): Promise<{ file: string; root: string }> {
  const key = await openKey(named, password, folder);
  const found = await requireWhole(folder, 'it was not signed');
  const [signed, signature] = found.update ? [UPDATE_MANIFEST, UPDATE_SIGNATURE] : [SITE_MANIFEST, MANIFEST_SIGNATURE];
  const file = path.join(folder, signature);
  await placeFile(file, signManifest(await readFile(path.join(folder, signed)), key, found), { force: true });
  return { file, root: found.root };
}
