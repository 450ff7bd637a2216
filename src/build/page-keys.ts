import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PackPlace } from '../mdx/pack.ts';
import { codeDigest } from '../model/code-digest.ts';
import { documentView } from '../model/document-view.ts';
import { namedBy, type Archive } from '../model/graph.ts';
import type { Settings } from '../model/settings.ts';
import { INDEX_CODE } from '../search/index/order.ts';

/** Of some parts, told apart. */
export const digestOf = (...parts: (string | Uint8Array)[]) => parts.reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('base64url');

/** The names and digests of the files that pages may show: the measures of pictures stand in the pages. */
function publicFiles(): string[] {
  if (!existsSync('public')) return [];
  const files = readdirSync('public', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort().flatMap((file) => [file, digestOf(readFileSync(file))]);
}

/** Settings on which pages depend, whatever the archive and wherever it is built to. */
export const environmentOf = ({ site, base }: Settings, environment = process.env): string => JSON.stringify({ site, base, environment: Object.entries(environment).filter(([name]) => name.startsWith('ARCHIVE_') && !/_(?:CONTENT|OUT|PHASES)$/.test(name)).sort() });

/** Keys of pages: each changes whenever a page may. */
export interface PageKeys {
  /** By document: with its text, and with whatever its page shows of other documents. */
  documents: Map<string, string>;
  /** Of all pages that show nothing but records: with any record. */
  lists: string;
  /** By document, of what search knows of it: with its record, its text, and the names of what it refers to. */
  index: Map<string, string>;
}

/**
 * The keys of an archive’s pages. Those of the index change with the code that makes it; those of pages and lists with all code, the
 * settings, the archive’s identity and what its own pages say of themselves, those of lists with every authority record as well.
 */
export function pageKeys(archive: Archive, texts: ReadonlyMap<string, PackPlace>, settings: Settings): PageKeys {
  const { identity, pages, organs, meetings, people, topics } = archive;
  const authorities = [organs, meetings, people, topics].flatMap((records) => [...records.values()]);
  const indexCode = codeDigest(INDEX_CODE);
  const common = digestOf(codeDigest(), environmentOf(settings), JSON.stringify([identity, pages]), ...publicFiles());
  const records = new Map<unknown, string>([...archive.documents.values(), ...authorities].map((record) => [record, `${record.id} ${digestOf(JSON.stringify(record))}`]));
  // A record is told by its digest: a view of ten of them is short.
  const brief = (_name: string, value: unknown) => records.get(value) ?? value;
  const documents = new Map([...archive.documents.values()].map((document) => {
    const view = JSON.stringify(documentView(archive, document), brief);
    return [document.id, digestOf(common, texts.get(document.id)?.digest ?? '', view)];
  }));
  const index = new Map([...archive.documents.values()].map((document) => {
    const names = namedBy(document, archive).map(({ name, altNames, nameEn }) => [name, altNames, nameEn]);
    return [document.id, digestOf(indexCode, records.get(document)!, texts.get(document.id)?.digest ?? '', JSON.stringify(names))];
  }));
  return { documents, lists: digestOf(common, ...records.values()), index };
}
