import { KeptPack } from '../../mdx/kept-pack.ts';
import type { PackedPage } from './packed-page.ts';
import { lineOf, readWord } from './page-words.ts';

/** What is known of a page that was analysed before. */
interface Kept {
  /** Changes whenever anything of the page may. */
  key: string;
  /** Digest of the compounds by which the page was analysed. */
  compounds: string;
}

/** Before the page comes its length without the fragment, which follows as it is. */
const HEAD = 4;

/** A page without its fragment, as JSON: the words of a block are lines. */
type Written = Omit<PackedPage, 'fragment' | 'blocks'> & { blocks: { words: string; weight: number }[] };

function write({ fragment, blocks, ...page }: PackedPage): Buffer {
  const written: Written = { ...page, blocks: blocks.map(({ words, weight }) => ({ words: words.map(lineOf).join('\n'), weight })) };
  const about = Buffer.from(JSON.stringify(written));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(about.length);
  return Buffer.concat([head, about, fragment]);
}

function read(bytes: Buffer): PackedPage {
  const end = HEAD + bytes.readUInt32LE();
  const { blocks, ...page } = JSON.parse(bytes.toString('utf8', HEAD, end)) as Written;
  return { ...page, blocks: blocks.map(({ words, weight }) => ({ words: words === '' ? [] : words.split('\n').map(readWord), weight })), fragment: bytes.subarray(end) };
}

/** Analysed pages from build to build: what is missing or damaged is analysed again. */
export class EntryCache {
  readonly #entries: KeptPack<Kept>;

  /** @param folder for the cache’s files */
  constructor(folder: string) {
    this.#entries = new KeptPack(folder, 'entries');
  }

  #isSame(id: string, key: string, compounds: string): boolean {
    const kept = this.#entries.before(id);
    return kept?.key === key && kept.compounds === compounds;
  }

  /** A page that is as it was, analysed by the same compounds. */
  take(id: string, key: string, compounds: string): PackedPage | undefined {
    const bytes = this.#isSame(id, key, compounds) ? this.#entries.takeOn(id) : undefined;
    return bytes && read(bytes);
  }

  /** Keeps a page that is as it was, and was not needed this time. */
  pass(id: string, key: string, compounds: string): void {
    if (this.#isSame(id, key, compounds)) this.#entries.passOn(id);
  }

  put(id: string, key: string, compounds: string, page: PackedPage): void {
    this.#entries.put(id, { key, compounds }, write(page));
  }

  /** Writes down what is kept; pages that were neither taken, passed nor put are let go. */
  close(): void {
    this.#entries.close();
  }
}
