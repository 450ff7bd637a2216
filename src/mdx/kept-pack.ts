import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PackPlace, PackWriter } from './pack.ts';

const digestOf = (list: string) => hash('sha256', list, 'base64url');

/**
 * Things that a build has made, for the next one: what is known of each in one file, their bytes in a pack beside it.
 * Whatever is missing or damaged counts as not there.
 */
export class KeptPack<About extends object> {
  readonly #list: string;
  readonly #before: Map<string, About & { place: PackPlace }>;
  #digest = '';
  readonly #pack: PackWriter;
  readonly #next = new Map<string, About & { place: PackPlace }>();

  /** @param folder for the two files @param name of both, before their endings */
  constructor(folder: string, name: string) {
    this.#list = path.join(folder, `${name}.json`);
    this.#before = this.#read();
    this.#pack = new PackWriter(path.join(folder, `${name}.pack`), { anew: this.#before.size === 0 });
  }

  #read(): Map<string, About & { place: PackPlace }> {
    try {
      const list = readFileSync(this.#list, 'utf8');
      const before = new Map(JSON.parse(list) as [string, About & { place: PackPlace }][]);
      this.#digest = digestOf(list);
      return before;
    } catch {
      return new Map();
    }
  }

  /** Tells in one word what the last build left here; empty where that was nothing. */
  get digest(): string {
    return this.#digest;
  }

  /** The names of all things of the last build. */
  get ids(): string[] {
    return [...this.#before.keys()];
  }

  /** What the last build knew of a thing. */
  before(id: string): About | undefined {
    return this.#before.get(id);
  }

  /** Keeps a thing of the last build on and gives its bytes; undefined where they are not what they were. */
  takeOn(id: string): Buffer | undefined {
    const kept = this.#before.get(id);
    const bytes = kept && this.#pack.found(kept.place);
    if (bytes) this.#next.set(id, kept);
    return bytes;
  }

  /** Keeps a thing of the last build on without looking at its bytes: whoever takes it will. */
  passOn(id: string): void {
    const kept = this.#before.get(id);
    if (kept) this.#next.set(id, kept);
  }

  /** Keeps a thing no longer. */
  forget(id: string): void {
    this.#next.delete(id);
  }

  /** Keeps a new thing. */
  put(id: string, about: About, bytes: string | Uint8Array): void {
    this.#next.set(id, { ...about, place: this.#pack.addWritten(bytes) });
  }

  /** What is known of a thing that is kept. */
  about(id: string): About {
    return this.#next.get(id)!;
  }

  /** Writes down what is kept; the rest is let go. */
  close(): void {
    this.finish().settle();
  }

  /**
   * The same in two steps, where what is kept is worth nothing unless something else comes of it.
   * @returns `settle` puts it in the place of what the last build left; `digest` is what will tell of it then
   */
  finish(): { digest: string; settle: () => void } {
    const kept = [...this.#next];
    const moved = this.#pack.compact(kept.map(([, { place }]) => place));
    this.#pack.close();
    const list = JSON.stringify(kept.map(([id, one], index) => [id, moved ? { ...one, place: moved[index]! } : one]));
    writeFileSync(`${this.#list}.new`, list);
    return { digest: digestOf(list), settle: () => renameSync(`${this.#list}.new`, this.#list) };
  }
}
