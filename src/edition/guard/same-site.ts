import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { INDEX_FOLDER } from '../../search/manifest.ts';
import { partsOfFile } from '../../verify/file-parts.ts';
import { LARGEST_MANIFEST, readManifest, SITE_MANIFEST } from '../../verify/manifest.ts';
import { openZip } from '../../verify/places/zip.ts';
import type { ListedFile } from '../../verify/tree.ts';
import type { EditionRecord } from '../record.ts';
import { CATALOGUE, type Catalogue } from '../single/parts.ts';
import { zimContents } from '../zim/clusters.ts';

/** The forms of a document that editions hold as the site has them: beside its page in a folder, under its id in a bundle of texts. */
const collections = COLLECTIONS.join('|');
const BESIDE_PAGE = new RegExp(`^((?:${collections})/[^/]+)/index\\.(txt|json)$`);
const UNDER_ID = new RegExp(`^((?:${collections})/[^/]+)\\.(txt|json)$`);

/** The site that is compared with. */
export interface PresentSite {
  files: readonly ListedFile[];
  /** Its address with a slash at its end; empty where it was built without one. */
  address: string;
}

/** The documents of an edition, each with whether the site has it just so. */
interface Held {
  documents: ReadonlyMap<string, boolean>;
  /** Whether it was made of all documents of its site. */
  isWhole: boolean;
  /** Where it leads for all that it does not hold; undefined where that is told by its documents. */
  address?: string;
}

/** The forms of all documents among some files: their digests, by document and form. */
function formsIn(files: readonly ListedFile[], pattern: RegExp): Map<string, Map<string, string>> {
  const forms = new Map<string, Map<string, string>>();
  for (const { path: name, sha256 } of files) {
    const [, document, form] = pattern.exec(name) ?? [];
    if (document !== undefined && form !== undefined) forms.set(document, (forms.get(document) ?? new Map<string, string>()).set(form, sha256));
  }
  return forms;
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string> | undefined) => other !== undefined && one.size === other.size && [...one].every(([form, sha256]) => other.get(form) === sha256);

/** The manifest that an edition carries; undefined where it has none. */
async function manifestIn(file: string, kind: EditionRecord['kind']): Promise<string | undefined> {
  if (kind === 'zim') {
    for (const content of zimContents(readFileSync(file))) if (content[0] === 0x7b && content.includes('"algorithm": "sha256"') && content.includes('"files": [')) return String(content);
    return undefined;
  }
  const zip = await openZip(file);
  try {
    const manifest = await zip.small(SITE_MANIFEST, LARGEST_MANIFEST);
    return manifest ? new TextDecoder().decode(manifest) : undefined;
  } finally {
    await zip.close();
  }
}

/** By the forms of documents that its manifest lists. */
async function heldByList(file: string, kind: EditionRecord['kind'], { files }: PresentSite): Promise<Held | undefined> {
  const manifest = await manifestIn(file, kind);
  if (manifest === undefined) return undefined;
  const present = formsIn(files, BESIDE_PAGE);
  const own = formsIn(readManifest(manifest).manifest.files, kind === 'text' ? UNDER_ID : BESIDE_PAGE);
  return { documents: new Map([...own].map(([document, forms]) => [document, isSame(forms, present.get(document))])), isWhole: true };
}

/** By the names that its documents have in the search index, which are digests of what is found of them. */
function heldInFile(file: string, { files }: PresentSite): Held | undefined {
  const packed = partsOfFile(readFileSync(file, 'latin1')).parts.get(CATALOGUE);
  if (!packed) return undefined;
  const { documents, address } = JSON.parse(String(gunzipSync(Buffer.from(packed, 'base64')))) as Catalogue;
  const fragments = new Set(files.map(({ path: name }) => name).filter((name) => name.startsWith(`${INDEX_FOLDER}/fragment/`)).map((name) => path.posix.parse(name).name));
  return { documents: new Map(documents.map(({ id, url }) => [url.slice(1, -1), fragments.has(id)])), isWhole: false, address };
}

/**
 * Says of an edition that it was made of another site than the present one, as far as it shows; undefined where it was
 * made of this one, or can’t tell. By the documents: the site itself is another whenever editions are put into it.
 * @param folder where the editions lie
 */
export async function otherSite(folder: string, { file, kind }: EditionRecord, site: PresentSite): Promise<string | undefined> {
  if (kind === 'supplement') return undefined;
  const place = path.join(folder, file);
  const held = kind === 'file' ? heldInFile(place, site) : await heldByList(place, kind, site);
  if (!held) return undefined;
  const present = new Set(formsIn(site.files, BESIDE_PAGE).keys());
  const gone = [...held.documents.keys()].filter((document) => !present.has(document)).length;
  const changed = [...held.documents].filter(([document, isKept]) => !isKept && present.has(document)).length;
  const come = held.isWhole ? [...present].filter((document) => !held.documents.has(document)).length : 0;
  if (gone + changed + come > 0) return `${file} was made of another site than the present one; documents that are gone since: ${gone}, that have changed: ${changed}, that have come: ${come}. Make it anew, or delete it.`;
  if (held.address === undefined || held.address === site.address) return undefined;
  return `${file} leads to ${held.address || 'no address'}, and the present site was built for ${site.address || 'none'}. Make it anew, or delete it.`;
}
