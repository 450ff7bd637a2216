import { createHash } from 'node:crypto';
import path from 'node:path';
import { PackWriter } from '../mdx/pack.ts';
import { documentFiles, documentOnDisk, type DocumentFile } from '../model/read/read-documents.ts';
import { Reader } from '../model/read/reader.ts';
import { readText, shownPath } from '../model/read/read-text.ts';
import { sourceDigestOf, type Examined } from './examine.ts';
import { examineAnew, type ExaminedFiles, type ExamineOptions } from './examine-files.ts';
import { cacheFor, isSame, loadKept, saveKept, stampOf, type Kept, type KeptFile, type Stamp, WORTH_KEEPING } from './kept.ts';
import { leaveStamp, stampLeft } from './pack-stamp.ts';

/**
 * Whether a file holds what it held when it was looked at, though somebody has touched it: a checkout of the archive writes every
 * file anew.
 */
function holdsTheSame(file: string, { stamp: [before], examined: { sourceDigest } }: KeptFile, [size]: Stamp): boolean {
  if (size !== before || sourceDigest === undefined) return false;
  const text = readText(file, new Reader());
  return text !== undefined && sourceDigestOf(text) === sourceDigest;
}

/**
 * What was found when the file was last looked at, if it is as it was and its text is still there.
 * @param isPacked whether there must be a text
 * @param pack in which it must be shown to be; none where nobody has touched the pack: whoever reads a text from it finds out
 */
function stillTrue(before: KeptFile | undefined, file: string, stamp: Stamp, isPacked: boolean, pack: PackWriter | undefined): KeptFile | undefined {
  if (!before || !(isSame(before.stamp, stamp) || holdsTheSame(file, before, stamp))) return undefined;
  const { record, text } = before.examined;
  if (!isPacked || !record) return before;
  return text && (!pack || pack.holds(text)) ? before : undefined;
}

/** Lets go of texts that no document has any more, once they are most of the pack. Returns whether the others lie elsewhere now. */
function compact(pack: PackWriter, examined: Examined[]): boolean {
  const withText = examined.filter((one) => one.text);
  const moved = pack.compact(withText.map(({ text }) => text!));
  for (const [index, one] of withText.entries()) if (moved) one.text = moved[index]!;
  return moved !== null;
}

/** What was found, as the rules and the pages ask for it. */
function gathered(files: readonly DocumentFile[], names: readonly string[], examined: readonly Examined[]): ExaminedFiles {
  const records = createHash('sha256');
  const result: ExaminedFiles = { documents: [], records: '', unreadable: [], problems: [], facts: new Map(), silences: new Map(), texts: new Map(), byPath: new Map() };
  for (const [index, one] of examined.entries()) {
    const { record, recordDigest = '', mayWithhold = false, facts, problems, silences, text } = one;
    const shown = names[index]!;
    const id = path.posix.basename(shown, '.mdx');
    result.byPath.set(shown, one);
    records.update(`${recordDigest} ${shown}\n`);
    for (const problem of problems) result.problems.push(problem);
    if (record) result.documents.push(documentOnDisk(files[index]!, { record, mayWithhold }));
    else result.unreadable.push(id);
    if (facts) result.facts.set(shown, facts);
    if (silences.length > 0) result.silences.set(shown, silences);
    if (text) result.texts.set(id, text);
  }
  return { ...result, records: records.digest('base64url') };
}

/** The documents of a content folder: examined once for a check or a build, again and again while they are edited. */
export class Examination {
  readonly #folder: string;
  readonly #options: ExamineOptions;
  #kept: Kept | undefined;
  #pack: PackWriter | undefined;

  constructor(folder: string, options: ExamineOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Examines the documents that have changed since the last look or, at the first, since they were kept in the cache. */
  async look(): Promise<ExaminedFiles> {
    const { only, pack: packFile } = this.#options;
    const files = await documentFiles(this.#folder);
    const names = files.map((one) => shownPath(one.file));
    const cache = cacheFor(files.length, this.#options);
    const isFirst = this.#kept === undefined;
    const kept = this.#kept ?? loadKept(cache);
    if (isFirst && packFile !== undefined) this.#pack = new PackWriter(packFile, { anew: kept.size === 0 });
    const pack = this.#pack;
    const stamps = files.map((one) => stampOf(one.file));
    // What this process has written into the pack needs no proof, nor what an earlier one left and nobody has touched.
    const unproved = isFirst && packFile !== undefined && stampLeft(packFile) !== pack!.stamp ? pack : undefined;
    const old = names.map((shown, index) => stillTrue(kept.get(shown), files[index]!.file, stamps[index]!, isFirst && pack !== undefined, unproved));
    const changed = files.filter((_, index) => !old[index]);
    const fresh = (await examineAnew(changed, only, pack)).values();
    const known = old.map((before) => before ?? fresh.next().value!);
    const examined = known.map((one) => one.examined);
    // Later, pages are made of the places that were told.
    const isMoved = isFirst && pack !== undefined && compact(pack, examined);
    const next: Kept = new Map(names.map((shown, index): [string, KeptFile] => [shown, { ...known[index]!, stamp: stamps[index]! }]));
    const isTouched = () => names.some((shown, index) => !isSame(kept.get(shown)!.stamp, stamps[index]!));
    if (isFirst ? isMoved || changed.length > 0 || kept.size !== next.size || isTouched() : changed.length >= WORTH_KEEPING) saveKept(cache, next);
    if (pack && (isFirst || changed.length > 0)) leaveStamp(packFile!, pack.stampNow());
    this.#kept = next;
    return gathered(files, names, examined);
  }

  close(): void {
    this.#pack?.close();
  }
}

/** Examines the documents of a content folder; those that have not changed since the last time are taken from the cache. */
export async function examineFiles(folder: string, options: ExamineOptions): Promise<ExaminedFiles> {
  const examination = new Examination(folder, options);
  try {
    return await examination.look();
  } finally {
    examination.close();
  }
}
