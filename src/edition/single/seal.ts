import { hash } from 'node:crypto';
import { formatManifest, manifestOf } from '../../export/manifest.ts';
import { dataElement, FILE_MANIFEST, FILE_SIGNATURE, partsOfFile } from '../../verify/file-parts.ts';
import type { SecretKey } from '../../verify/minisign-keys.ts';
import { signManifest } from '../../verify/sign.ts';

/**
 * Gives a file the list of its parts and, where there is a key, the signature of that: so it carries both wherever it is passed on
 * alone. The file holds both elements, empty.
 * @returns the file, and the root of its parts
 */
export function sealFile(html: string, key: SecretKey | undefined): { html: string; root: string } {
  const files = [...partsOfFile(html).parts].map(([path, content]) => ({ path, sha256: hash('sha256', content, 'hex'), bytes: Buffer.byteLength(content) }));
  const manifest = manifestOf(files);
  const text = formatManifest(manifest);
  const fill = (page: string, id: string, content: string) => page.replace(dataElement(id, ''), () => dataElement(id, content));
  const listed = fill(html, FILE_MANIFEST, text);
  const signed = key ? fill(listed, FILE_SIGNATURE, signManifest(Buffer.from(text), key, { ...manifest, files: files.length })) : listed;
  return { html: signed, root: manifest.root };
}
