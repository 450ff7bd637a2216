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

/** Writes words as the text of a vocabulary file. */
export function writeVocabulary(words: Vocabulary): string {
  return [...words].map(([key, writing]) => (writing === key ? key : `${key}\t${writing}`)).join('\n');
}

/** How often a word stands in the texts, and how often in writings other than its key. */
interface Count {
  total: number;
  others: Map<string, number> | undefined;
}

/** After so many times it is settled how a word is usually written. */
const ENOUGH = 25;

/** Counts words and their writings while an index is made. */
export class VocabularyCounter {
  readonly #counts = new Map<string, Count>();

  /** Counts a word with the way it is written in a text. */
  add(key: string, writing: string): void {
    let count = this.#counts.get(key);
    if (!count) this.#counts.set(key, (count = { total: 0, others: undefined }));
    count.total++;
    if (count.total > ENOUGH) return;
    if (writing === key) return;
    count.others ??= new Map();
    count.others.set(writing, (count.others.get(writing) ?? 0) + 1);
  }

  /** The words as the text of a vocabulary file. */
  write(): string {
    const rows = [...this.#counts].map(([key, { total, others }]) => {
      const other = [...(others ?? [])];
      const asKey = Math.min(total, ENOUGH) - other.reduce((sum, [, times]) => sum + times, 0);
      const [usual] = [[key, asKey] as const, ...other].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return { key, total, writing: usual![0] };
    });
    rows.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
    return writeVocabulary(new Map(rows.map(({ key, writing }) => [key, writing])));
  }
}
