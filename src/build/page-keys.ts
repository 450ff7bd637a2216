import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import type { PackPlace } from '../mdx/pack.ts';
import { codeDigest } from '../system/code-digest.ts';
import { FORMS_CODE } from '../export/order.ts';
import { documentView } from '../model/document-view.ts';
import { namedBy, type Archive, type ArchiveDocument } from '../model/graph.ts';
import { entriesIn } from '../system/paths-in.ts';
import type { Settings } from '../model/settings.ts';
import { INDEX_CODE } from '../search/index/order.ts';
import { keptViews } from './kept-views.ts';

/** Folders of `src/` by whose code it is found out what the pages of documents show of an archive. */
export const VIEWS_CODE = ['build', 'model', 'persian'];

/** Of some parts, told apart. */
export const digestOf = (...parts: (string | Uint8Array)[]) => parts.reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('base64url');

/**
 * The names and digests of the files that pages may show: the measures of pictures stand in the pages. Of a link, what it leads to: that
 * lies here as well.
 */
export function publicFiles(folder = 'public'): string[] {
  if (!existsSync(folder)) return [];
  const files = entriesIn(folder).filter((entry) => entry.isFile() || entry.isSymbolicLink());
  return files
    .map((entry) => ({ file: path.join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
    .flatMap(({ file, isLink }) => [file, isLink ? `-> ${readlinkSync(file)}` : digestOf(readFileSync(file))]);
}

/** Settings on which pages depend, whatever the archive and wherever it is built to. */
export const environmentOf = ({ site, base }: Settings, environment = process.env): string => JSON.stringify({ site, base, environment: Object.entries(environment).filter(([name]) => name.startsWith('ARCHIVE_') && !/_(?:CONTENT|OUT|PHASES)$/.test(name)).sort() });

/**
 * Keys of an archive’s pages: each changes whenever a page may. Those of the index and of the other forms change with the code that makes
 * these, those of pages and lists with all code; all but the index with the settings, the archive’s identity and what its own pages say of
 * themselves, those of lists with every authority record as well.
 */
export class PageKeys {
  /** Of all pages that show nothing but records: with any record. */
  readonly lists: string;
  /** What the keys of lists begin with of which it is known what they show: with any authority record. */
  readonly #listed: string;
  /** By document, of what search knows of it: with its record, its text, and the names of what it refers to. */
  readonly index: ReadonlyMap<string, string>;
  /** A key that changes whenever any of those of the index does, or the order of documents. */
  readonly wholeIndex: string;
  /** Of the forms that tell of nothing but records: with any record. */
  readonly recordForms: string;
  readonly #archive: Archive;
  readonly #texts: ReadonlyMap<string, PackPlace>;
  readonly #cache: string;
  /** What all pages show, or depend on. */
  readonly #common: string;
  /** What all other forms tell, or depend on. */
  readonly #commonForms: string;
  /** A digest of each record, with its id. */
  readonly #records: ReadonlyMap<unknown, string>;
  #views: ReadonlyMap<string, string> | undefined;
  #documents: ReadonlyMap<string, string> | undefined;
  #forms: ReadonlyMap<string, string> | undefined;

  /** @param texts where the compiled text of each document lies */
  constructor(archive: Archive, texts: ReadonlyMap<string, PackPlace>, settings: Settings) {
    const { identity, pages, organs, meetings, people, topics } = archive;
    const authorities = [organs, meetings, people, topics].flatMap((records) => [...records.values()]);
    this.#archive = archive;
    this.#texts = texts;
    this.#cache = settings.cache;
    const given = [environmentOf(settings), JSON.stringify([identity, pages]), ...publicFiles()];
    this.#common = digestOf(codeDigest(), ...given);
    this.#commonForms = digestOf(codeDigest(FORMS_CODE), ...given);
    this.#records = new Map([...archive.documents.values(), ...authorities].map((record) => [record, `${record.id} ${digestOf(JSON.stringify(record))}`]));
    this.lists = digestOf(this.#common, ...this.#records.values());
    this.recordForms = digestOf(this.#commonForms, ...this.#records.values());
    this.#listed = digestOf(this.#common, ...authorities.map((record) => this.#records.get(record)!));
    const indexCode = codeDigest(INDEX_CODE);
    this.index = new Map([...archive.documents.values()].map((document) => {
      const names = namedBy(document, archive).map(({ name, altNames, nameEn }) => [name, altNames, nameEn]);
      return [document.id, digestOf(indexCode, this.#records.get(document)!, this.#textOf(document), JSON.stringify(names))];
    }));
    this.wholeIndex = digestOf(JSON.stringify([...this.index]));
  }

  #textOf({ id }: ArchiveDocument): string {
    return this.#texts.get(id)?.digest ?? '';
  }

  /** By document: with its text, and with whatever its page shows of other documents. Found out when it is first asked for. */
  get documents(): ReadonlyMap<string, string> {
    return (this.#documents ??= this.#withViews(this.#common));
  }

  /** By document, of its other forms: with the same, of which they tell a part. */
  get forms(): ReadonlyMap<string, string> {
    return (this.#forms ??= this.#withViews(this.#commonForms));
  }

  #withViews(common: string): ReadonlyMap<string, string> {
    const views = (this.#views ??= keptViews(this.#cache, digestOf(codeDigest(VIEWS_CODE), ...this.#records.values()), () => this.#viewsAnew()));
    return new Map([...this.#archive.documents.values()].map((document) => [document.id, digestOf(common, this.#textOf(document), views.get(document.id)!)]));
  }

  /** Of a page that shows nothing but authority records and this. @param shown plain data @throws TypeError for what is none */
  listOf(shown: unknown): string {
    return `${this.#listed} ${this.#digestOf(shown)}`;
  }

  /** Whether a page with this key may be as it was, as far as can be told before it is known what it shows. */
  mayBeListed(key: string): boolean {
    return key.startsWith(`${this.#listed} `);
  }

  /** By document, what its page shows of the archive, as a digest. */
  #viewsAnew(): Map<string, string> {
    return new Map([...this.#archive.documents.values()].map((document) => [document.id, this.#digestOf(documentView(this.#archive, document))]));
  }

  /** A digest of data in which records are told by theirs: a view of ten of them is short. */
  #digestOf(shown: unknown): string {
    return digestOf(JSON.stringify(shown, (_name, value: unknown) => {
      if (value instanceof Map || value instanceof Set) throw new TypeError('what a page shows must be plain data');
      return this.#records.get(value) ?? value;
    }));
  }
}
