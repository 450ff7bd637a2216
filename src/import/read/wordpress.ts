import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { ImportProblem } from '../problem.ts';
import { ExportText, FORBIDDEN } from '../wordpress/export-text.ts';

/** A post or page of an export, as it stands there. */
export interface Post {
  title: string;
  link: string;
  date: string;
  content: string;
  type: string;
  status: string;
  password: string;
  id: string;
  /** A summary that was written by hand. */
  excerpt: string;
  /** Footnotes of the block editor, as JSON. */
  footnotes: string;
  /** Categories and tags. */
  terms: string[];
  /** The categories among them. */
  categories: string[];
  comments: number;
  /** How many characters were left out that XML forbids. */
  forbidden: number;
}

/** The site as the export describes it. */
export interface Site {
  title: string;
  link: string;
  language: string;
}

const FIELDS: Record<string, 'title' | 'link' | 'date' | 'content' | 'type' | 'status' | 'password' | 'id' | 'excerpt'> = {
  title: 'title', link: 'link', 'content:encoded': 'content', 'excerpt:encoded': 'excerpt', 'wp:post_date': 'date', 'wp:post_type': 'type', 'wp:status': 'status', 'wp:post_password': 'password', 'wp:post_id': 'id',
};

const emptyPost = (): Post => ({ title: '', link: '', date: '', content: '', type: '', status: '', password: '', id: '', excerpt: '', footnotes: '', terms: [], categories: [], comments: 0, forbidden: 0 });

/** A hash of what a post is, so that a later export of the same site is known to hold the same post. */
export function postDigest({ title, link, date, content, type, terms, footnotes }: Post): string {
  return createHash('sha256').update(JSON.stringify([title, link, date, content, type, terms, ...(footnotes ? [footnotes] : [])])).digest('hex');
}

/** Collects posts while XML goes by; what they are made of is all that is kept of it. */
class Collector {
  readonly site: Site = { title: '', link: '', language: '' };
  readonly posts: Post[] = [];
  isExport = false;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: string[] = [];
  #post: Post | null = null;
  #text = '';
  #domain = '';
  #metaKey = '';
  #isOver = false;

  constructor() {
    this.#parser.on('doctype', () => {
      throw new ImportProblem('it declares XML entities, which no export of WordPress does', 'export the site again; don’t open this file unless you know where it comes from');
    });
    this.#parser.on('error', (error) => {
      // What PHP warned of below the end is not part of the export.
      if (this.#isOver) return;
      const place = /^(?:undefined:)?(\d+):(\d+): (.*)$/s.exec(error.message);
      throw new ImportProblem(`it is not well-formed XML${place ? ` (line ${place[1]}: ${place[3]})` : ''}`, 'export the site again; the file may be cut short');
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      if (this.#open.length > LIMITS.depth) throw new ImportProblem('its elements are nested too deeply to be read', 'export the site again');
      this.#open.push(name);
      this.#text = '';
      if (name === 'item') this.#post = emptyPost();
      if (name === 'wp:wxr_version') this.isExport = true;
      if (name === 'category') this.#domain = (attributes as Record<string, string>)['domain'] ?? '';
    });
    const add = (text: string) => {
      if (this.#text.length <= LIMITS.text) this.#text += text;
    };
    this.#parser.on('text', add);
    this.#parser.on('cdata', add);
    this.#parser.on('closetag', ({ name }) => this.#close(name));
  }

  #close(name: string): void {
    this.#open.pop();
    const within = this.#open.at(-1);
    const text = this.#take(within === 'item' ? this.#post : null);
    if (this.#open.length === 0) this.#isOver = true;
    if (name === 'item' && this.#post) {
      this.posts.push(this.#post);
      this.#post = null;
    } else if (this.#post && within === 'item') {
      const field = FIELDS[name];
      if (field) this.#post[field] = text;
      else if (name === 'category') this.#addTerm(this.#post, text.trim());
      else if (name === 'wp:comment') this.#post.comments++;
    } else if (this.#post && within === 'wp:postmeta') {
      if (name === 'wp:meta_key') this.#metaKey = text;
      else if (name === 'wp:meta_value' && this.#metaKey === 'footnotes') this.#post.footnotes = text;
    } else if (within === 'channel' && (name === 'title' || name === 'link' || name === 'language')) this.site[name] = text.trim();
  }

  /** The text that was read since the last tag, without the marks of forbidden characters. */
  #take(post: Post | null): string {
    const parts = this.#text.split(FORBIDDEN);
    this.#text = '';
    if (post) post.forbidden += parts.length - 1;
    return parts.join('');
  }

  #addTerm(post: Post, term: string): void {
    if (this.#domain !== 'category' && this.#domain !== 'post_tag') return;
    post.terms.push(term);
    if (this.#domain === 'category') post.categories.push(term);
  }

  write(text: string): void {
    if (!this.#isOver) this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }
}

/**
 * The posts of a WordPress export (WXR), one after the other; the file is never whole in memory.
 * @param onProgress told the share of the file that was read
 * @throws ImportProblem where the file is no export, is damaged, or declares entities; posts before the damage were given
 */
export async function* readExport(file: string, onProgress: (share: number) => void = () => undefined): AsyncGenerator<{ post: Post; site: Site }> {
  const { size } = await stat(file);
  if (size === 0) throw new ImportProblem('it is empty', 'export the site again');
  const collector = new Collector();
  const text = new ExportText();
  let read = 0;
  const notExport = () => new ImportProblem('it is XML, but no export of WordPress', `in WordPress, choose Tools → Export → All content, and import that file (${path.basename(file)} is something else)`);
  const ready = function* () {
    if (collector.posts.length > 0 && !collector.isExport) throw notExport();
    for (const post of collector.posts.splice(0)) yield { post, site: collector.site };
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    let problem: unknown;
    try {
      collector.write(text.read(chunk as Buffer));
    } catch (error) {
      problem = error;
    }
    yield* ready();
    if (problem) throw problem;
    onProgress((read += (chunk as Buffer).length) / size);
  }
  let problem: unknown;
  try {
    collector.write(text.read());
    collector.close();
  } catch (error) {
    problem = error;
  }
  yield* ready();
  if (problem) throw problem;
  if (!collector.isExport) throw notExport();
}
