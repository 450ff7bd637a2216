import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { placeFile } from '../model/place-file.ts';
import { MANIFEST_SIGNATURE, SITE_MANIFEST, UPDATE_MANIFEST, UPDATE_SIGNATURE } from './manifest.ts';
import { signBytes } from './minisign.ts';
import { readSecretKey } from './minisign-keys.ts';
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
 * Signs the manifest of a built site, or the update to it where there is one, after checking that the site is as they say.
 * @param folder the built site
 * @param named the file with the secret key
 * @param password of the key, where it is encrypted
 * @throws Error with a sentence for whoever signs
 */
export async function signCopy(folder: string, named: string | undefined, password: string | undefined): Promise<{ file: string; root: string }> {
  const key = readSecretKey(await readFile(keyFile(named, folder), 'utf8'), password);
  const found = await requireWhole(folder, 'it was not signed');
  const [signed, signature] = found.update ? [UPDATE_MANIFEST, UPDATE_SIGNATURE] : [SITE_MANIFEST, MANIFEST_SIGNATURE];
  const file = path.join(folder, signature);
  const signedBy = signBytes(await readFile(path.join(folder, signed)), key, `${found.generator} files:${found.files} root:${found.root}`);
  await placeFile(file, signedBy, { force: true });
  return { file, root: found.root };
}
