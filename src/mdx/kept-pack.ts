import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type PackPlace, PackWriter } from './pack.ts';

/**
 * Things that a build has made, for the next one: what is known of each in one file, their bytes in a pack beside it.
 * Whatever is missing or damaged counts as not there.
 */
export class KeptPack<About extends object> {
  readonly #list: string;
  readonly #before: Map<string, About & { place: PackPlace }>;
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
      return new Map(JSON.parse(readFileSync(this.#list, 'utf8')) as [string, About & { place: PackPlace }][]);
    } catch {
      return new Map();
    }
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
    const kept = [...this.#next];
    const moved = this.#pack.compact(kept.map(([, { place }]) => place));
    this.#pack.close();
    writeFileSync(`${this.#list}.new`, JSON.stringify(kept.map(([id, one], index) => [id, moved ? { ...one, place: moved[index]! } : one])));
    renameSync(`${this.#list}.new`, this.#list);
  }
}
