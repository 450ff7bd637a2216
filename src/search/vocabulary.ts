/**
 * The words of an archive, for suggestions: one line a word, `key TAB writing`, the commonest word first. The writing
 * is the commonest one in the texts, left out where it is the key itself.
 */
export const VOCABULARY_FILE = 'vocabulary.txt';

/** Words by key, in order of how common they are, each with its usual writing. */
export type Vocabulary = ReadonlyMap<string, string>;

export function readVocabulary(text: string): Vocabulary {
  return new Map(text.split('\n').filter(Boolean).map((line) => {
    const [key = '', writing = key] = line.split('\t');
    return [key, writing];
  }));
}

/** Counts words and their writings while an index is made. */
export class VocabularyCounter {
  readonly #writings = new Map<string, Map<string, number>>();

  add(key: string, writing: string): void {
    let counts = this.#writings.get(key);
    if (!counts) this.#writings.set(key, (counts = new Map()));
    counts.set(writing, (counts.get(writing) ?? 0) + 1);
  }

  /** The words as the text of a vocabulary file. */
  write(): string {
    const rows = [...this.#writings].map(([key, counts]) => {
      const writings = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return { key, writing: writings[0]![0], total: writings.reduce((sum, [, size]) => sum + size, 0) };
    });
    rows.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
    return rows.map(({ key, writing }) => (writing === key ? key : `${key}\t${writing}`)).join('\n');
  }
}
