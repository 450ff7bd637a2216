import { analyze } from '../../persian/index.ts';

/** A record with names, of any authority file. */
export interface Named {
  id: string;
  name: string;
  altNames: readonly string[];
}

/** A name found in a text. */
export interface Mention<T extends Named> {
  record: T;
  /** As the text writes it. */
  words: string;
  start: number;
  end: number;
}

/** Finds the names of records in texts, however they are spelled and inflected; where two overlap, the longer one. */
export class Mentions<T extends Named> {
  readonly #byFirst = new Map<string, { keys: string[]; record: T }[]>();

  constructor(records: Iterable<T>) {
    for (const record of records) {
      for (const name of [record.name, ...record.altNames]) {
        const keys = analyze(name).map(({ key }) => key);
        const [first] = keys;
        if (!first || name.replace(/[^\p{L}\p{N}]/gu, '').length < 3) continue;
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { keys, record }]);
      }
    }
    for (const names of this.#byFirst.values()) names.sort((a, b) => b.keys.length - a.keys.length);
  }

  find(text: string): Mention<T>[] {
    const tokens = analyze(text);
    const found: Mention<T>[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const names = this.#byFirst.get(tokens[at]!.key) ?? [];
      const name = names.find(({ keys }) => keys.every((key, index) => tokens[at + index]?.key === key));
      if (!name) continue;
      const [start, end] = [tokens[at]!.start, tokens[at + name.keys.length - 1]!.end];
      found.push({ record: name.record, words: text.slice(start, end), start, end });
      at += name.keys.length - 1;
    }
    return found;
  }
}
