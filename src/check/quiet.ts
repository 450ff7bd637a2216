import { createHash } from 'node:crypto';
import { codeDigest } from '../model/code-digest.ts';
import type { Content } from '../model/read.ts';
import { readSealed, writeSealed } from '../model/sealed-file.ts';
import { RULES_CODE } from './kept.ts';
import type { Rule } from './rule.ts';

/** A digest of all that rules about records look at. @param documents digest of the records of all documents */
function recordsKey({ identity, organs, meetings, people, topics, unreadable }: Content, documents: string): string {
  const authorities = [identity ? [identity] : [], organs, meetings, people, topics].map((entries) => entries.map(({ id, path, record }) => [id, path, record]));
  return createHash('sha256').update(codeDigest(RULES_CODE)).update(documents).update(JSON.stringify([authorities, [...unreadable].sort()])).digest('base64url');
}

/**
 * Rules about records that found nothing, from run to run: while no record changes, they would find nothing again. A text is
 * edited far more often than a record.
 */
export class QuietRules {
  readonly #file: string | undefined;
  readonly #key: string;
  readonly #names: Set<string>;
  readonly #known: number;

  /**
   * @param file that keeps them; none where nothing is kept
   * @param documents digest of the records of all documents of the content
   */
  constructor(file: string | undefined, content: Content, documents: string) {
    this.#file = file;
    this.#key = file === undefined ? '' : recordsKey(content, documents);
    this.#names = new Set(file === undefined ? [] : (JSON.parse(readSealed(file, this.#key) ?? '[]') as string[]));
    this.#known = this.#names.size;
  }

  has({ name }: Rule): boolean {
    return this.#names.has(name);
  }

  /** Tells that a rule found nothing. Only of rules about records is that kept. */
  add({ name, isOfRecords }: Rule): void {
    if (isOfRecords) this.#names.add(name);
  }

  /** Writes down what is known. What can’t be kept is found out again. */
  close(): void {
    if (this.#file === undefined || this.#names.size === this.#known) return;
    try {
      writeSealed(this.#file, JSON.stringify([...this.#names]), this.#key);
    } catch {
      // As with findings (`kept.ts`): a full disk must not stop a check.
    }
  }
}
