import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entriesIn } from '../system/paths-in.ts';

/** A file of the site as a build left it. */
export interface LastFile {
  path: string;
  /** In hexadecimal. */
  sha256: string;
  bytes: number;
  /** What tells that the file has not been touched since, see `stampOfFile`. */
  stamp: string;
}

/** All that a build depends on, as far as it was looked at; see `src/build/inputs.ts`. */
export interface Inputs {
  /** In one word: while it is the same, so is the site. */
  digest: string;
  /** Files that are known by what they hold: they had been written so lately that their stamps could not have told of another change. */
  byContent: string[];
}

/** What is known of a site besides its files. */
export interface LastBuild {
  /** What its search index was made of, in one word; empty where that is not known. */
  indexed: string;
  /** Which pages it was made with, in one word, see `KeptPages`; empty where that is not known. */
  pages: string;
  /** The records and addresses that it was made of, in one word; empty where that is not known. */
  records: string;
  /** Its files that tell of nothing else. */
  recordFiles: readonly string[];
  /** None where they could not be told. */
  inputs?: Inputs | undefined;
  documents: number;
  /** What the build said, in sentences. */
  notes: string[];
}

const UNKNOWN: LastBuild = { indexed: '', pages: '', records: '', recordFiles: [], documents: 0, notes: [] };

/** Which file it is, and when it was written: a link to it has the same. */
export const stampOfFile = ({ ino, mtimeMs, size }: { ino: number; mtimeMs: number; size: number }) => `${ino} ${mtimeMs} ${size}`;

/**
 * The site that the last build left, for the next one: a file that would be made again just as it was becomes a second name
 * of the one that is there, which is many times quicker than writing it. Nothing of it is used that was touched since.
 */
export class LastSite {
  readonly #folder: string;
  readonly files: ReadonlyMap<string, LastFile>;
  readonly build: LastBuild;

  /** @param folder where the site lies */
  constructor(folder: string, files: Iterable<LastFile>, build = UNKNOWN) {
    this.#folder = folder;
    this.files = new Map([...files].map((file) => [file.path, file]));
    this.build = build;
  }

  /** Reads what a build wrote down of its site; nothing where it did not, or for another folder. */
  static read(file: string, folder: string): LastSite {
    try {
      const { out, files, build } = JSON.parse(readFileSync(file, 'utf8')) as { out: string; files: [string, string, number, string][]; build: LastBuild };
      return out === folder ? new LastSite(folder, files.map(([name, sha256, bytes, stamp]) => ({ path: name, sha256, bytes, stamp })), build) : new LastSite(folder, []);
    } catch {
      return new LastSite(folder, []);
    }
  }

  /** Writes down a site for the next build. @param out where it lies */
  static write(file: string, out: string, files: readonly LastFile[], build: LastBuild): void {
    writeFileSync(`${file}.new`, JSON.stringify({ out, build, files: files.map(({ path: name, sha256, bytes, stamp }) => [name, sha256, bytes, stamp]) }));
    renameSync(`${file}.new`, file);
  }

  /** Whether the site holds its files and no others, all untouched. @param besides what may have been put there since */
  isUntouched(besides: ReadonlySet<string>): boolean {
    try {
      const files = entriesIn(this.#folder).filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => path.join(parentPath, name));
      const nameOf = (file: string) => path.relative(this.#folder, file).replaceAll(path.sep, '/');
      const own = files.map((file) => ({ file, name: nameOf(file) })).filter(({ name }) => this.files.has(name) || !besides.has(name));
      return own.length === this.files.size && own.every(({ file, name }) => stampOfFile(lstatSync(file)) === this.files.get(name)?.stamp);
    } catch {
      return false;
    }
  }

  /**
   * Gives a file of the last site a second name.
   * @param name from the root of the site
   * @param target the new name; its folder exists
   * @param sha256 what the file has to hold, where that is known
   * @returns false where there is no such file, it was touched, or the disk knows no second names
   */
  reuse(name: string, target: string, sha256?: string): boolean {
    const known = this.files.get(name);
    if (!known || (sha256 !== undefined && sha256 !== known.sha256)) return false;
    const file = path.join(this.#folder, name);
    try {
      // At once: handing tens of thousands of such calls to other threads and back takes longer than the calls.
      if (stampOfFile(statSync(file)) !== known.stamp) return false;
      linkSync(file, target);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Gives a folder of the last site a second name, file by file.
   * @param name of the folder from the root of the site
   * @param target the new name; what is there is replaced
   * @returns false where there is no such folder or one of its files can’t be had; then the target is not there
   */
  reuseFolder(name: string, target: string): boolean {
    rmSync(target, { recursive: true, force: true });
    const inside = [...this.files.keys()].filter((file) => file.startsWith(`${name}/`));
    const made = new Set<string>();
    const isWhole = inside.length > 0 && inside.every((file) => {
      const to = path.join(target, file.slice(name.length + 1));
      const home = path.dirname(to);
      if (!made.has(home)) mkdirSync(home, { recursive: true });
      made.add(home);
      return this.reuse(file, to);
    });
    if (!isWhole) rmSync(target, { recursive: true, force: true });
    return isWhole;
  }
}
