import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../../model/code-digest.ts';
import { entriesIn } from '../../model/paths-in.ts';
import type { Settings } from '../../model/settings.ts';
import { digestOf, environmentOf } from '../page-keys.ts';

/** A style sheet of a page, as Astro orders and names it. */
export interface PageStyle {
  depth: number;
  order: number;
  sheet: unknown;
}

/** What Astro’s bundler has made of the code of the site. */
export interface Bundle {
  /** The file of the program that renders pages, in the bundle’s folder `program`. */
  entry: string;
  /** The style sheets of pages, by Astro’s key of a route. */
  styles: [string, PageStyle[]][];
  /** What the scripts of pages import, see `ScriptImports`. */
  imports: [string, string[]][];
}

interface KeptBundle extends Bundle {
  key: string;
  /** Files that were bundled besides our own code and packages, with their digests: pages of the archive’s own, and what they import. */
  sources: [string, string][];
  /** The files of the bundle, from its folder, with their digests. */
  files: [string, string][];
}

const LIST = 'bundle.json';

const digestOfFile = (file: string) => digestOf(readFileSync(file));

/** The files below a folder, from it, with their digests, in order. */
function digestsIn(folder: string): [string, string][] {
  const files = existsSync(folder) ? entriesIn(folder).filter((entry) => !entry.isDirectory()) : [];
  return files.map(({ parentPath, name }) => path.join(parentPath, name)).sort().map((file) => [path.relative(folder, file), digestOfFile(file)]);
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Keeps what the bundler has made from build to build: bundling takes longer than anything else after an edit of a small archive, and
 * depends on no document. Whatever is missing, damaged, or of other code, settings or own pages counts as not there.
 */
export class BundleStore {
  readonly #folder: string;
  readonly #key: string;
  readonly #ownPages: string;

  /** @param parts what else the bundle depends on, besides the code and the settings */
  constructor(settings: Settings, ...parts: readonly string[]) {
    this.#folder = path.join(settings.cache, 'bundle');
    this.#ownPages = path.join(settings.content, 'pages');
    this.#key = digestOf(codeDigest(), readFileSync('package.json'), environmentOf(settings), settings.content, settings.cache, ...parts);
  }

  /** The folder of the program that renders pages. */
  get program(): string {
    return path.join(this.#folder, 'program');
  }

  /** The folder of the files that come with any page: scripts, style sheets, faces. */
  get assets(): string {
    return path.join(this.#folder, 'assets');
  }

  #sources(bundled: Iterable<string>): [string, string][] {
    const own = digestsIn(this.#ownPages).map(([name]) => path.join(this.#ownPages, name));
    return [...new Set([...own, ...bundled])].sort().map((file) => [file, digestOfFile(file)]);
  }

  /** What was kept. */
  read(): Bundle | undefined {
    try {
      const kept = JSON.parse(readFileSync(path.join(this.#folder, LIST), 'utf8')) as KeptBundle;
      const isWhole = kept.key === this.#key && isSame(kept.sources, this.#sources(kept.sources.map(([file]) => file)));
      return isWhole && isSame(kept.files, digestsIn(this.#folder).filter(([name]) => name !== LIST)) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a bundle.
   * @param program folder of the program; it is moved
   * @param assets folder of the other files; they are copied
   * @param isAsset which of its files, by their names from there, are kept
   * @param bundled files besides our own code and packages that were bundled
   */
  keep(bundle: Bundle, program: string, assets: string, isAsset: (name: string) => boolean, bundled: Iterable<string>): void {
    this.drop();
    mkdirSync(this.#folder, { recursive: true });
    renameSync(program, this.program);
    cpSync(assets, this.assets, { recursive: true, filter: (from) => path.relative(assets, from) === '' || isAsset(path.relative(assets, from)) });
    const kept: KeptBundle = { ...bundle, key: this.#key, sources: this.#sources(bundled), files: digestsIn(this.#folder) };
    writeFileSync(path.join(this.#folder, LIST), JSON.stringify(kept));
  }

  drop(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
