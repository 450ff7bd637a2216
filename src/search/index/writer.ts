import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { INDEX_FOLDER, INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import type { SearchDocument } from '../search-document.ts';
import { VOCABULARY_FILE, VocabularyCounter } from '../vocabulary.ts';
import { PageLists } from './account.ts';
import { chunksOf } from './chunks.ts';
import { clientFiles } from './client-files.ts';
import { FileNames, INDEX_LANGUAGE } from './file-name.ts';
import { encodeFragment } from './fragment.ts';
import type { LastSite } from '../../model/last-site.ts';
import { InFlight } from '../../model/in-flight.ts';
import { pack, unpack } from './packed.ts';
import { pageWords, type PageEntry } from './page-entry.ts';
import { Postings } from './postings.ts';

/** A page on its way into the index: its words, and its fragment as a file. */
export interface PackedPage {
  blocks: PageEntry['blocks'];
  positions: number;
  filters: SearchDocument['filters'];
  sort: SearchDocument['sort'];
  /** Of the fragment’s content, in hexadecimal. */
  digest: string;
  fragment: Uint8Array;
}

/** Packs the fragment of a page: at once and here, for it is so small that handing it to another thread and back costs more. */
export function packPage({ blocks, fragment, sort }: PageEntry): PackedPage {
  const digest = createHash('sha256').update(JSON.stringify(fragment)).digest('hex');
  return { blocks, positions: fragment.word_count, filters: fragment.filters, sort, digest, fragment: encodeFragment(fragment) };
}

/** Writes an index in the form that Pagefind’s client reads. Pages are numbered in the order in which they are added. */
export class IndexWriter {
  readonly #folder: string;
  readonly #postings = new Postings();
  readonly #lists = new PageLists();
  readonly #vocabulary = new VocabularyCounter();
  readonly #names: FileNames;
  readonly #writing = new InFlight();

  readonly #last: LastSite | undefined;

  private constructor(folder: string, last: LastSite | undefined, reserved: Iterable<string>) {
    this.#folder = folder;
    this.#last = last;
    this.#names = new FileNames(reserved);
  }

  /**
   * @param folder where the index goes
   * @param last a site of which fragments may be taken
   * @param reserved ids that no page may get
   */
  static async open(folder: string, last?: LastSite, reserved: Iterable<string> = []): Promise<IndexWriter> {
    await mkdir(path.join(folder, 'fragment'), { recursive: true });
    return new IndexWriter(folder, last, reserved);
  }

  /** Takes in a page. Waits only where the disk lags behind. @returns the page’s id */
  async add({ blocks, positions, filters, sort, digest, fragment }: PackedPage): Promise<string> {
    const words = pageWords(blocks, (key, writing) => this.#vocabulary.add(key, writing));
    const name = this.#names.take(digest);
    this.#postings.add(this.#lists.size, words);
    this.#lists.add(name, positions, filters, sort);
    const file = `${name}.pf_fragment`;
    if (!this.#isThere(file, fragment)) await this.#writing.add(writeFile(path.join(this.#folder, 'fragment', file), fragment));
    return name;
  }

  /** Takes in an entry without an address or words, that only counts in the average length of a page. */
  addLength(positions: number): void {
    this.#lists.add('', positions, {}, {});
  }

  /** Takes a fragment from the last site, where that has it. */
  #isThere(name: string, fragment: Uint8Array): boolean {
    const known = `${INDEX_FOLDER}/fragment/${name}`;
    if (!this.#last?.files.has(known)) return false;
    return this.#last.reuse(known, path.join(this.#folder, 'fragment', name), createHash('sha256').update(fragment).digest('hex'));
  }

  /** Takes a file from the last site, where that has the same content under the same name: opening it is far quicker than packing. */
  #holds(file: string, content: Buffer): boolean {
    const known = `${INDEX_FOLDER}/${file}`;
    const packed = this.#last?.read(known);
    return packed !== undefined && unpack(packed).equals(content) && this.#last!.reuse(known, path.join(this.#folder, file));
  }

  /** Writes the files of one kind, each named after its content, and says how they are called. */
  async #writeNamed<T extends { content: Buffer }>(kind: string, files: Iterable<T>): Promise<(Omit<T, 'content'> & { name: string })[]> {
    const names = new FileNames();
    const written: (Omit<T, 'content'> & { name: string })[] = [];
    await mkdir(path.join(this.#folder, kind), { recursive: true });
    for (const { content, ...about } of files) {
      const name = names.nameOf(content);
      written.push({ ...about, name });
      const file = `${kind}/${name}.pf_${kind}`;
      if (!this.#holds(file, content)) await this.#writing.add(pack(content).then((packed) => writeFile(path.join(this.#folder, file), packed)));
    }
    return written;
  }

  /** Writes everything that is not a page’s own. @param compounds of the corpus, by which its pages were analysed */
  async close(compounds: ReadonlySet<string>): Promise<IndexManifest> {
    const { files, entry } = await clientFiles();
    const chunks = await this.#writeNamed('index', chunksOf(this.#postings.sorted()));
    const filters = await this.#writeNamed('filter', this.#lists.filters());
    const account = this.#lists.write(entry.version, chunks, filters);
    const hash = this.#names.nameOf(account);
    const pages = this.#lists.size;
    const manifest: IndexManifest = { analysis: ANALYSIS_VERSION, pages, compounds: [...compounds].sort() };
    const languages = { [INDEX_LANGUAGE]: { hash, wasm: null, page_count: pages } };
    const all: [string, string | Uint8Array][] = [
      ...files,
      [`pagefind.${hash}.pf_meta`, await pack(account)],
      ['pagefind-entry.json', JSON.stringify({ ...entry, languages })],
      [VOCABULARY_FILE, this.#vocabulary.write()],
      [INDEX_MANIFEST, JSON.stringify(manifest)],
    ];
    for (const [name, content] of all) await this.#writing.add(writeFile(path.join(this.#folder, name), content));
    await this.#writing.done();
    return manifest;
  }
}
