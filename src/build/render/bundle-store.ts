import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../../system/code-digest.ts';
import type { Settings } from '../../model/settings.ts';
import { digestOf, environmentOf } from '../page-keys.ts';
import { digestsIn, SourcesAtStart } from './sources-at-start.ts';

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
  /** The content folder that the bundle is for, where it took something from beside the archive’s own pages; else any will do. */
  content: string | undefined;
  /** Files that were bundled besides our own code, packages and the archive’s own pages, with their digests. */
  sources: [string, string][];
  /** The files of the bundle, from its folder, with their digests. */
  files: [string, string][];
}

const LIST = 'bundle.json';
const PROGRAM = 'program';
const ASSETS = 'assets';

/** So many bundles are kept, those that were used last: a branch that changes one of the archive’s own pages is left and come back to. */
const KEPT = 6;

/** What the bundler takes from the project besides our own code and packages, whatever the content. */
const OF_PROJECT = [path.resolve('package.json'), path.resolve('.cache', 'fonts') + path.sep];

/** Astro’s lists of the archive’s own pages, which are told of by themselves. */
const LISTS = path.resolve('.astro') + path.sep;

const digestOfFile = (file: string) => digestOf(readFileSync(file));

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Removes the bundles that were used longest ago, and those that were never finished. */
function thin(bundles: string): void {
  const folders = readdirSync(bundles).map((name) => path.join(bundles, name)).map((folder) => ({ folder, used: statSync(path.join(folder, LIST), { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  const kept = new Set(folders.filter(({ used }) => used > 0).sort((a, b) => b.used - a.used).slice(0, KEPT));
  for (const one of folders) if (!kept.has(one)) rmSync(one.folder, { recursive: true, force: true });
}

/**
 * Keeps what the bundler has made from build to build: bundling takes longer than anything else after an edit of a small archive, and
 * depends on no document. What is kept is known by all that went into it, code, settings and the archive’s own pages, wherever they
 * lie: another content folder with the same ones has its pages made with it. Whatever is missing or damaged counts as not there.
 */
export class BundleStore {
  readonly #folder: string;
  readonly #content: string;
  readonly #ownPages: string;
  readonly #sources: SourcesAtStart;

  /** @param parts what else the bundle depends on, besides the code and the settings */
  constructor(settings: Settings, ...parts: readonly string[]) {
    this.#content = settings.content;
    this.#ownPages = path.join(settings.content, 'pages') + path.sep;
    this.#sources = new SourcesAtStart(this.#ownPages);
    const key = digestOf(codeDigest(), environmentOf(settings), JSON.stringify(this.#sources.ownPages), ...parts);
    this.#folder = path.resolve('.cache', 'bundles', key);
  }

  /** The folder of the program that renders pages. */
  get program(): string {
    return path.join(this.#folder, PROGRAM);
  }

  /** The folder of the files that come with any page: scripts, style sheets, faces. */
  get assets(): string {
    return path.join(this.#folder, ASSETS);
  }

  /** What was kept. */
  read(): Bundle | undefined {
    try {
      const list = path.join(this.#folder, LIST);
      const kept = JSON.parse(readFileSync(list, 'utf8')) as KeptBundle;
      if (kept.content !== undefined && kept.content !== this.#content) return undefined;
      if (!kept.sources.every(([file, digest]) => digestOfFile(file) === digest)) return undefined;
      if (!isSame(kept.files, digestsIn(this.#folder).filter(([name]) => name !== LIST))) return undefined;
      const now = new Date();
      utimesSync(list, now, now);
      return kept;
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a bundle, unless what went into it was edited since this store was made: what was bundled of it is then not what it says.
   * One process of a project may do so at a time, see `inTurn`; others may read meanwhile.
   * @param program folder of the program; it is moved
   * @param assets folder of the other files; they are copied
   * @param isAsset which of its files, by their names from there, are kept
   * @param bundled files besides our own code and packages that were bundled
   */
  keep(bundle: Bundle, program: string, assets: string, isAsset: (name: string) => boolean, bundled: Iterable<string>): void {
    this.drop();
    const making = `${this.#folder}.new`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    renameSync(program, path.join(making, PROGRAM));
    cpSync(assets, path.join(making, ASSETS), { recursive: true, filter: (from) => path.relative(assets, from) === '' || isAsset(path.relative(assets, from)) });
    const others = [...new Set(bundled)].filter((file) => !file.startsWith(LISTS) && !file.startsWith(this.#ownPages)).sort();
    const content = others.every((file) => OF_PROJECT.some((name) => file.startsWith(name))) ? undefined : this.#content;
    const kept: KeptBundle = { ...bundle, content, sources: others.map((file) => [file, digestOfFile(file)]), files: digestsIn(making) };
    writeFileSync(path.join(making, LIST), JSON.stringify(kept));
    if (!this.#sources.areAsThen(bundled)) return rmSync(making, { recursive: true, force: true });
    renameSync(making, this.#folder);
    thin(path.dirname(this.#folder));
  }

  drop(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
