import path from 'node:path';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { LARGEST_MANIFEST, readManifest, SITE_MANIFEST } from '../../verify/manifest.ts';
import { openZip } from '../../verify/places/zip.ts';
import type { ListedFile } from '../../verify/tree.ts';
import type { EditionRecord } from '../record.ts';

/** The forms of a document that editions hold as the site has them: beside its page in a folder, under its id in a bundle of texts. */
const collections = COLLECTIONS.join('|');
const BESIDE_PAGE = new RegExp(`^((?:${collections})/[^/]+)/index\\.(txt|json)$`);
const UNDER_ID = new RegExp(`^((?:${collections})/[^/]+)\\.(txt|json)$`);

/** The forms of all documents among some files: their digests, by document and form. */
function formsIn(files: readonly ListedFile[], pattern: RegExp): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>();
  for (const { path: name, sha256 } of files) {
    const [, document, form] = pattern.exec(name) ?? [];
    if (document !== undefined && form !== undefined) forms.set(document, (forms.get(document) ?? new Map<string, string>()).set(form, sha256));
  }
  return forms;
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) => one.size === other.size && [...one].every(([form, sha256]) => other.get(form) === sha256);

/**
 * Says of an edition that it was made of another site than the present one, as far as its manifest shows; undefined where it was
 * made of this one, or can’t tell. By the documents: the site itself is another whenever editions are put into it.
 * @param folder where the editions lie @param files those of the site
 */
export async function otherSite(folder: string, { file, kind }: EditionRecord, files: readonly ListedFile[]): Promise<string | undefined> {
  if (kind !== 'folder' && kind !== 'text') return undefined;
  const zip = await openZip(path.join(folder, file));
  try {
    const manifest = await zip.small(SITE_MANIFEST, LARGEST_MANIFEST);
    if (!manifest) return undefined;
    const present = formsIn(files, BESIDE_PAGE);
    const own = formsIn(readManifest(new TextDecoder().decode(manifest)).manifest.files, kind === 'text' ? UNDER_ID : BESIDE_PAGE);
    const gone = [...own.keys()].filter((document) => !present.has(document));
    const changed = [...own].filter(([document, forms]) => present.has(document) && !isSame(forms, present.get(document)!));
    const added = [...present.keys()].filter((document) => !own.has(document));
    if (gone.length + changed.length + added.length === 0) return undefined;
    return `${file} was made of another site than the present one: ${gone.length} of its documents are gone since, ${changed.length} are others, ${added.length} have come. Make it anew, or delete it.`;
  } finally {
    await zip.close();
  }
}
