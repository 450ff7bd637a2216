import path from 'node:path';
import { codeDigest } from '../../system/code-digest.ts';
import { readSealed, writeSealed } from '../../system/sealed-file.ts';
import { compoundsIn } from './compounds.ts';
import { INDEX_CODE } from './order.ts';

/** Which compounds each word of the texts is, from build to build; of other code, or damaged, it is worked out again. */
export class CompoundCache {
  readonly #file: string;
  readonly #before: ReadonlyMap<string, readonly string[]>;
  readonly #asked = new Map<string, readonly string[]>();
  #isNew = false;

  /** @param folder for the cache’s file */
  constructor(folder: string) {
    this.#file = path.join(folder, 'compounds.json');
    const kept = readSealed(this.#file, codeDigest(INDEX_CODE));
    this.#before = new Map(kept === undefined ? [] : (JSON.parse(kept) as string[][]).map(([word = '', ...compounds]) => [word, compounds]));
  }

  /** The same as `compoundsIn` gives. */
  readonly compoundsIn = (word: string): readonly string[] => {
    const known = this.#before.get(word);
    this.#isNew ||= known === undefined;
    const compounds = known ?? compoundsIn(word);
    this.#asked.set(word, compounds);
    return compounds;
  };

  /** Writes down what was asked for. */
  close(): void {
    if (!this.#isNew && this.#asked.size === this.#before.size) return;
    writeSealed(this.#file, JSON.stringify([...this.#asked].map(([word, compounds]) => [word, ...compounds])), codeDigest(INDEX_CODE));
  }
}
