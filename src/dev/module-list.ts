import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inTurn, turnOfProject } from '../build/cache-claim.ts';

/** Tells of files that change, as the watcher of Vite does. */
interface Watcher {
  on(event: 'all', listener: (event: string, file: string) => void): unknown;
  off(event: 'all', listener: (event: string, file: string) => void): unknown;
}

/** How long Vite may take to see a file that was written again, in milliseconds; what is asked for after that is made of the former one. */
const SEEN_WITHIN = 5000;

/** The files that a list names, as Astro writes them. */
const NAMED = /\["((?:[^"\\]|\\.)+\.mdx)",/g;

/** With forward slashes, as Astro writes them. */
const slashed = (file: string) => file.replaceAll(path.sep, '/');

/**
 * Astro keeps the list of modules that an archive’s own pages are made of in one file of the project, whatever content is built or edited.
 * A build of another archive puts its own there: whoever edits meanwhile would meet an error on each of these pages until one is saved.
 */
export class ModuleList {
  readonly #file: string;
  readonly #content: string;
  readonly #root: string;
  readonly #watcher: Watcher;
  #mended: Promise<void> = Promise.resolve();
  /** A list that was waited for in vain: nothing else will come. */
  #final = '';

  /**
   * @param content the folder that is edited
   * @param watcher tells when the list is another
   * @param write has Astro write the list where it is missing
   * @param root the project’s folder
   */
  constructor(content: string, watcher: Watcher, write: () => Promise<unknown>, root: string = process.cwd()) {
    this.#file = path.join(root, '.astro', 'content-modules.mjs');
    this.#content = content;
    this.#root = root;
    this.#watcher = watcher;
    watcher.on('all', (_event, file) => {
      if (path.resolve(file) !== this.#file || this.#isOurs()) return;
      this.#mended = this.#mended.then(() => this.#mend(write)).catch((error: Error) => console.error(error.message));
    });
  }

  /**
   * Done when the list is that of the content that is edited, after the build that has put another there, and names no page that is gone:
   * Vite would look for that in vain, and whatever is asked for next would wait for half a minute.
   */
  get ready(): Promise<void> {
    return this.#mended.then(async () => {
      if (!this.#namesGone()) return;
      await this.#seen(() => !this.#namesGone());
      this.#final = this.#namesGone() ? this.#text() : '';
    });
  }

  #text(): string {
    return existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
  }

  #namesGone(): boolean {
    const text = this.#text();
    return text !== this.#final && [...text.matchAll(NAMED)].some(([, name]) => !existsSync(path.join(this.#root, JSON.parse(`"${name}"`) as string)));
  }

  /** Waits until Vite has seen that the list is as it should be; in the end it is taken as it is. */
  async #seen(isSo: () => boolean): Promise<void> {
    const seen = Promise.withResolvers<void>();
    const look = (_event: string, file: string) => {
      if (path.resolve(file) === this.#file && isSo()) seen.resolve();
    };
    const patience = setTimeout(seen.resolve, SEEN_WITHIN);
    this.#watcher.on('all', look);
    await seen.promise;
    clearTimeout(patience);
    this.#watcher.off('all', look);
  }

  #isOurs(): boolean {
    const pages = path.join(this.#content, 'pages');
    if (!existsSync(pages) || !readdirSync(pages).some((name) => name.endsWith('.mdx'))) return true;
    return this.#text().includes(JSON.stringify(`${slashed(path.relative(this.#root, pages))}/`).slice(0, -1));
  }

  async #mend(write: () => Promise<unknown>): Promise<void> {
    if (this.#isOurs()) return;
    const seen = this.#seen(() => this.#isOurs());
    await inTurn(async () => {
      rmSync(this.#file, { force: true });
      await write();
    }, turnOfProject(this.#root));
    await seen;
  }
}
