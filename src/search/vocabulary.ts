/**
 * The words of an archive, for suggestions: one line a word, `key TAB writing`, the commonest word first. The writing
 * is the commonest one in the texts, left out where it is the key itself.
 */
export const VOCABULARY_FILE = 'vocabulary.txt';

/** Words by key, in order of how common they are, each with its usual writing. */
export type Vocabulary = ReadonlyMap<string, string>;

/** Reads the file of the archive’s words. */
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

/** A word as some texts have it, plain data: how often, and which of the first `ENOUGH` times it is written otherwise than its key. */
export type CountedWord = [key: string, total: number, others: [time: number, writing: string][]];

/** After so many times it is settled how a word is usually written. */
const ENOUGH = 25;

/** Counts words and their writings while an index is made. */
export class VocabularyCounter {
  readonly #counts = new Map<string, CountedWord>();

  #count(key: string): CountedWord {
    let count = this.#counts.get(key);
    if (!count) this.#counts.set(key, (count = [key, 0, []]));
    return count;
  }

  /** Counts a word with the way it is written in a text. */
  add(key: string, writing: string): void {
    const count = this.#count(key);
    const time = count[1]++;
    if (time < ENOUGH && writing !== key) count[2].push([time, writing]);
  }

  /** Counts the words of further texts, which were counted by themselves, as if each had been added. */
  addAll(words: Iterable<CountedWord>): void {
    for (const [key, total, others] of words) {
      const count = this.#count(key);
      for (const [time, writing] of others) if (count[1] + time < ENOUGH) count[2].push([count[1] + time, writing]);
      count[1] += total;
    }
  }

  /** What was counted, for `addAll`. */
  get words(): CountedWord[] {
    return [...this.#counts.values()];
  }

  /** The words as the text of a vocabulary file. */
  write(): string {
    const rows = [...this.#counts.values()].map(([key, total, others]) => {
      const times = new Map<string, number>();
      for (const [, writing] of others) times.set(writing, (times.get(writing) ?? 0) + 1);
      const asKey = Math.min(total, ENOUGH) - others.length;
      const [usual] = [[key, asKey] as const, ...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return { key, total, writing: usual![0] };
    });
    rows.sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
    return writeVocabulary(new Map(rows.map(({ key, writing }) => [key, writing])));
  }
}
