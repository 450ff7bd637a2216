import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSettled, stampOf } from '../../check/kept.ts';
import { isWithin } from '../../model/links-out.ts';
import { entriesIn } from '../../model/paths-in.ts';
import { digestOf } from '../page-keys.ts';

/** The files below a folder, each with the digest of what it holds. */
function digestsIn(folder: string): Map<string, string> {
  const files = existsSync(folder) ? entriesIn(folder).filter((entry) => entry.isFile()) : [];
  return new Map(files.map(({ parentPath, name }) => path.join(parentPath, name)).map((file) => [file, digestOf(readFileSync(file))]));
}

/** What was to be bundled, as it was when bundling began: it takes a while, and editors go on. */
export class SourcesAtStart {
  readonly #folder: string;
  readonly #started = Date.now();
  readonly #digests: ReadonlyMap<string, string>;

  /** @param folder the archive’s own pages */
  constructor(folder: string) {
    this.#folder = folder;
    this.#digests = digestsIn(folder);
  }

  /**
   * Whether all of it is still as it was.
   * @param bundled files that were bundled; of those that lie elsewhere in the content, only when they were written is known. Others are made by
   *   the bundler itself
   */
  areAsThen(bundled: Iterable<string>): boolean {
    const now = digestsIn(this.#folder);
    const content = path.dirname(this.#folder);
    const isElsewhereAsThen = [...bundled].filter((file) => isWithin(file, content) && !now.has(file)).every((file) => {
      const [size, modified, changed] = stampOf(file);
      return isSettled([size, modified, changed, this.#started]);
    });
    return isElsewhereAsThen && now.size === this.#digests.size && [...now].every(([file, digest]) => this.#digests.get(file) === digest);
  }
}
