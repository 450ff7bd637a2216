import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ANALYSIS_VERSION } from '../../persian/index.ts';
import { INDEX_ENTRY, INDEX_FOLDER, INDEX_MANIFEST, type IndexManifest } from '../manifest.ts';
import { VOCABULARY_FILE, VocabularyCounter } from '../vocabulary.ts';
import { PageLists } from './account.ts';
import { chunksOf } from './chunks.ts';
import { clientFiles } from './client-files.ts';
import { unpackWords } from './counted-words.ts';
import { FileNames, INDEX_LANGUAGE } from './file-name.ts';
import type { LastSite } from '../../model/last-site.ts';
import { InFlight } from '../../system/in-flight.ts';
import { pack } from './packed.ts';
import type { PackedCache } from './packed-cache.ts';
import { type IndexPart, PartBuilder, type PartPage } from './index-part.ts';
import { joinParts, type PlacedPart } from './join-parts.ts';
import type { PackedPage } from './packed-page.ts';

/** What an index was before, and what is known of its files. */
export interface LastIndex {
  site: LastSite;
  packed: PackedCache;
}

/** Writes an index in the form that Pagefind’s client reads. Pages are numbered in the order in which they are added. */
export class IndexWriter {
  readonly #folder: string;
  readonly #parts: PlacedPart[] = [];
  /** The part to which pages are added, if any. */
  #open: { part: PartBuilder; start: number } | undefined;
  readonly #lists = new PageLists();
  readonly #vocabulary = new VocabularyCounter();
  readonly #names: FileNames;
  readonly #writing = new InFlight();

  readonly #last: LastIndex | undefined;

  private constructor(folder: string, last: LastIndex | undefined, reserved: Iterable<string>) {
    this.#folder = folder;
    this.#last = last;
    this.#names = new FileNames(reserved);
  }

  /**
   * @param folder where the index goes
   * @param last of which files may be taken
   * @param reserved ids that no page may get
   */
  static async open(folder: string, last?: LastIndex, reserved: Iterable<string> = []): Promise<IndexWriter> {
    // They come while pages are added; what goes wrong is told where they are needed.
    void clientFiles().catch(() => undefined);
    await mkdir(path.join(folder, 'fragment'), { recursive: true });
    return new IndexWriter(folder, last, reserved);
  }

  /** Takes in a page. @returns the page’s id */
  add(page: PackedPage): string {
    this.#open ??= { part: new PartBuilder(), start: this.#lists.size };
    return this.#list(this.#open.part.add(page), () => page.fragment);
  }

  /** Ends the part that the pages added since the last one make up. Returns it, to be kept; undefined where there are none. */
  endPart(): IndexPart | undefined {
    if (!this.#open) return undefined;
    const part = this.#open.part.finish();
    this.#place(part, this.#open.start);
    this.#open = undefined;
    return part;
  }

  /**
   * Takes in a part that was kept.
   * @param fragmentOf gives the fragment of one of its pages, by its number there, where the last site has it no more
   */
  addPart(part: IndexPart, fragmentOf: (page: number) => Uint8Array): void {
    this.endPart();
    this.#place(part, this.#lists.size);
    for (const [number, page] of part.pages.entries()) this.#list(page, () => fragmentOf(number));
  }

  #place(part: IndexPart, start: number): void {
    this.#parts.push({ part, start });
    this.#vocabulary.addAll(unpackWords(part.vocabulary));
  }

  #list({ digest, sha256, positions, filters, sort }: PartPage, fragment: () => Uint8Array): string {
    const name = this.#names.take(digest);
    this.#lists.add(name, positions, filters, sort);
    const file = `fragment/${name}.pf_fragment`;
    const isThere = this.#last?.site.reuse(`${INDEX_FOLDER}/${file}`, path.join(this.#folder, file), sha256);
    // At once: handing small files to other threads and back takes longer than writing them.
    if (!isThere) writeFileSync(path.join(this.#folder, file), fragment());
    return name;
  }

  /** Takes in an entry without an address or words, that only counts in the average length of a page. */
  addLength(positions: number): void {
    this.endPart();
    this.#lists.add('', positions, {}, {});
  }

  /** Takes a file from the last site, where that has the same content under the same name: packing takes far longer. @param content SHA-256 in hexadecimal */
  #takes(file: string, content: string): boolean {
    const name = `${INDEX_FOLDER}/${file}`;
    const packed = this.#last?.site.files.get(name)?.sha256;
    return packed !== undefined && this.#last!.packed.holds(packed, content) && this.#last!.site.reuse(name, path.join(this.#folder, file));
  }

  async #writePacked(file: string, content: Buffer, digest: string): Promise<void> {
    const packed = await pack(content, 'much');
    this.#last?.packed.put(packed, digest);
    await writeFile(path.join(this.#folder, file), packed);
  }

  /** Writes the files of one kind, each named after its content, and says how they are called. */
  async #writeNamed<T extends { content: Buffer }>(kind: string, files: Iterable<T>): Promise<(Omit<T, 'content'> & { name: string })[]> {
    const names = new FileNames();
    const written: (Omit<T, 'content'> & { name: string })[] = [];
    await mkdir(path.join(this.#folder, kind), { recursive: true });
    for (const { content, ...about } of files) {
      const digest = createHash('sha256').update(content).digest('hex');
      const name = names.take(digest);
      written.push({ ...about, name });
      const file = `${kind}/${name}.pf_${kind}`;
      if (!this.#takes(file, digest)) await this.#writing.add(this.#writePacked(file, content, digest));
    }
    return written;
  }

  /** Writes everything that is not a page’s own. @param compounds of the corpus, by which its pages were analysed */
  async close(compounds: ReadonlySet<string>): Promise<IndexManifest> {
    this.endPart();
    const { files, entry } = await clientFiles();
    const chunks = await this.#writeNamed('index', chunksOf(joinParts(this.#parts)));
    const filters = await this.#writeNamed('filter', this.#lists.filters());
    const account = this.#lists.write(entry.version, chunks, filters);
    const hash = this.#names.nameOf(account);
    const pages = this.#lists.size;
    const manifest: IndexManifest = { analysis: ANALYSIS_VERSION, pages, compounds: [...compounds].sort() };
    const languages = { [INDEX_LANGUAGE]: { hash, wasm: null, page_count: pages } };
    const all: [string, string | Uint8Array][] = [
      ...files,
      [`pagefind.${hash}.pf_meta`, await pack(account)],
      [INDEX_ENTRY, JSON.stringify({ ...entry, languages })],
      [VOCABULARY_FILE, this.#vocabulary.write()],
      [INDEX_MANIFEST, JSON.stringify(manifest)],
    ];
    for (const [name, content] of all) await this.#writing.add(writeFile(path.join(this.#folder, name), content));
    await this.#writing.done();
    return manifest;
  }
}
