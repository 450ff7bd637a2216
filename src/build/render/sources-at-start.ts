import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSettled, stampOf } from '../../check/kept.ts';
import { isWithin } from '../../model/read/links-out.ts';
import { entriesIn } from '../../system/paths-in.ts';
import { digestOf } from '../page-keys.ts';

/** The files below a folder, from it and in order, each with the digest of what it holds. */
export function digestsIn(folder: string): [string, string][] {
  const files = existsSync(folder) ? entriesIn(folder).filter((entry) => entry.isFile()) : [];
  return files.map(({ parentPath, name }) => path.join(parentPath, name)).sort().map((file) => [path.relative(folder, file), digestOf(readFileSync(file))]);
}

/** What was to be bundled, as it was when bundling began: it takes a while, and editors go on. */
export class SourcesAtStart {
  readonly #folder: string;
  readonly #started = Date.now();
  /** The archive’s own pages, from their folder and in order, each with the digest of what it held. */
  readonly ownPages: readonly (readonly [file: string, digest: string])[];

  /** @param folder the archive’s own pages */
  constructor(folder: string) {
    this.#folder = path.resolve(folder);
    this.ownPages = digestsIn(this.#folder);
  }

  /**
   * Whether all of it is still as it was.
   * @param bundled files that were bundled; of those that lie elsewhere in the content, only when they were written is known. Others are made by
   *   the bundler itself
   */
  areAsThen(bundled: Iterable<string>): boolean {
    const content = path.dirname(this.#folder);
    const elsewhere = [...bundled].filter((file) => isWithin(file, content) && !isWithin(file, this.#folder));
    const areElsewhere = elsewhere.every((file) => {
      const [size, modified, changed] = stampOf(file);
      return isSettled([size, modified, changed, this.#started]);
    });
    return areElsewhere && JSON.stringify(digestsIn(this.#folder)) === JSON.stringify(this.ownPages);
  }
}
