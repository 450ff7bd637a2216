import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What became of one text in an earlier import. */
export interface JournalEntry {
  /** The text and the choices it was imported with. */
  key: string;
  id: string;
  collection: string;
  /** SHA-256 of the file that was written. */
  written: string;
}

/** The SHA-256 of what was read or written, by which it is known again. */
export const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/**
 * Remembers what was imported, one line at a time, so that an import which was stopped goes on where it was. It may be
 * deleted at any time: then every text is read again, and found to be there already.
 */
export class Journal {
  readonly #file: string;
  readonly #entries = new Map<string, JournalEntry>();
  /** Why it can’t be kept, the first time that it could not. */
  failure: string | null = null;

  private constructor(file: string) {
    this.#file = file;
  }

  static async open(file: string): Promise<Journal> {
    const journal = new Journal(file);
    const text = await readFile(file, 'utf8').catch(() => '');
    for (const line of text.split('\n')) {
      try {
        const entry = JSON.parse(line) as JournalEntry;
        if (entry.key && entry.id && entry.collection && entry.written) journal.#entries.set(entry.key, entry);
      } catch {
        // The last line of an import that was stopped while it wrote.
      }
    }
    return journal;
  }

  find(key: string): JournalEntry | undefined {
    return this.#entries.get(key);
  }

  async add(entry: JournalEntry): Promise<void> {
    this.#entries.set(entry.key, entry);
    if (this.failure) return;
    try {
      await mkdir(path.dirname(this.#file), { recursive: true });
      await appendFile(this.#file, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      this.failure = (error as Error).message;
    }
  }
}
