import { createHash } from 'node:crypto';
import { codeDigest } from '../system/code-digest.ts';
import type { Content } from '../model/read/content.ts';
import { readSealed, writeSealed } from '../system/sealed-file.ts';
import { addressesOf } from './addresses.ts';
import { RULES_CODE } from './kept.ts';
import type { Rule } from './rule.ts';

/** A digest of all that rules about records look at, and of what makes addresses. @param documents digest of the records of all documents */
function recordsKey({ identity, organs, meetings, people, topics, pages, unreadable }: Content, documents: string): string {
  const authorities = [identity ? [identity] : [], organs, meetings, people, topics].map((entries) => entries.map(({ id, path, record }) => [id, path, record]));
  const rest = [authorities, pages.map(({ id, record }) => [id, record]), [...unreadable].sort()];
  return createHash('sha256').update(codeDigest(RULES_CODE)).update(documents).update(JSON.stringify(rest)).digest('base64url');
}

interface Written {
  quiet: string[];
  addresses: string[];
}

/**
 * What was found out from records alone, from run to run: while none changes, it is found again. A text is edited far more often
 * than a record.
 */
export class RecordFindings {
  readonly #content: Content;
  readonly #file: string | undefined;
  readonly #key: string = '';
  /** Rules about records that found nothing. */
  readonly #quiet = new Set<string>();
  readonly #known: Written | undefined;

  /**
   * @param file that keeps them; none where nothing is kept
   * @param documents digest of the records of all documents of the content
   */
  constructor(file: string | undefined, content: Content, documents: string) {
    this.#content = content;
    this.#file = file;
    if (file === undefined) return;
    this.#key = recordsKey(content, documents);
    const kept = readSealed(file, this.#key);
    if (kept === undefined) return;
    this.#known = JSON.parse(kept) as Written;
    for (const name of this.#known.quiet) this.#quiet.add(name);
    addressesOf.tell(content, new Set(this.#known.addresses));
  }

  /** Whether a rule need not be asked: it would find nothing. */
  isQuiet({ name }: Rule): boolean {
    return this.#quiet.has(name);
  }

  /** Tells that a rule found nothing. Only of rules about records is that kept. */
  add({ name, isOfRecords }: Rule): void {
    if (isOfRecords) this.#quiet.add(name);
  }

  /** Writes down what is known. What can’t be kept is found out again. */
  close(): void {
    if (this.#file === undefined || this.#known?.quiet.length === this.#quiet.size) return;
    try {
      writeSealed(this.#file, JSON.stringify({ quiet: [...this.#quiet], addresses: [...addressesOf(this.#content)] } satisfies Written), this.#key);
    } catch {
      // As with findings (`kept.ts`): a full disk must not stop a check.
    }
  }
}
