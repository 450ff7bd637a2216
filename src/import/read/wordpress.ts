import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { ImportProblem } from '../problem.ts';

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
  terms: string[];
  comments: number;
}

/** The site as the export describes it. */
export interface Site {
  title: string;
  link: string;
  language: string;
}

const FIELDS: Record<string, 'title' | 'link' | 'date' | 'content' | 'type' | 'status' | 'password' | 'id'> = {
  title: 'title', link: 'link', 'content:encoded': 'content', 'wp:post_date': 'date', 'wp:post_type': 'type', 'wp:status': 'status', 'wp:post_password': 'password', 'wp:post_id': 'id',
};

const emptyPost = (): Post => ({ title: '', link: '', date: '', content: '', type: '', status: '', password: '', id: '', terms: [], comments: 0 });

/** A hash of what a post is, so that a later export of the same site is known to hold the same post. */
export function postDigest({ title, link, date, content, type, terms }: Post): string {
  return createHash('sha256').update(JSON.stringify([title, link, date, content, type, terms])).digest('hex');
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

  constructor() {
    this.#parser.on('doctype', () => {
      throw new ImportProblem('it declares XML entities, which no export of WordPress does', 'export the site again; don’t open this file unless you know where it comes from');
    });
    this.#parser.on('error', (error) => {
      const place = /^(?:undefined:)?(\d+):(\d+): (.*)$/s.exec(error.message);
      throw new ImportProblem(`it is not well-formed XML${place ? ` (line ${place[1]}: ${place[3]})` : ''}`, 'export the site again; the file may be cut short');
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      if (this.#open.length > LIMITS.depth) throw new ImportProblem('its elements are nested too deeply to be read', 'export the site again');
      this.#open.push(name);
      this.#text = '';
      if (name === 'item') this.#post = emptyPost();
      if (name === 'wp:wxr_version') this.isExport = true;
      const domain = (attributes as Record<string, string>)['domain'];
      if (name === 'category' && this.#post && domain !== 'category' && domain !== 'post_tag') this.#text = '\0';
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
    const text = this.#text;
    this.#text = '';
    const within = this.#open.at(-1);
    if (name === 'item' && this.#post) {
      this.posts.push(this.#post);
      this.#post = null;
    } else if (this.#post && within === 'item') {
      const field = FIELDS[name];
      if (field) this.#post[field] = text;
      else if (name === 'category' && !text.startsWith('\0')) this.#post.terms.push(text.trim());
      else if (name === 'wp:comment') this.#post.comments++;
    } else if (within === 'channel' && (name === 'title' || name === 'link' || name === 'language')) this.site[name] = text.trim();
  }

  write(text: string): void {
    this.#parser.write(text);
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
  let decoder: TextDecoder | undefined;
  let read = 0;
  const notExport = () => new ImportProblem('it is XML, but no export of WordPress', `in WordPress, choose Tools → Export → All content, and import that file (${path.basename(file)} is something else)`);
  const decode = (chunk: Buffer | undefined): string => {
    decoder ??= new TextDecoder(chunk?.[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk?.[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8', { fatal: true });
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new ImportProblem('it is not in UTF-8, as exports of WordPress are', 'export the site again');
    }
  };
  const ready = function* () {
    if (collector.posts.length > 0 && !collector.isExport) throw notExport();
    for (const post of collector.posts.splice(0)) yield { post, site: collector.site };
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    let problem: unknown;
    try {
      collector.write(decode(chunk as Buffer));
    } catch (error) {
      problem = error;
    }
    yield* ready();
    if (problem) throw problem;
    onProgress((read += (chunk as Buffer).length) / size);
  }
  let problem: unknown;
  try {
    collector.write(decode(undefined));
    collector.close();
  } catch (error) {
    problem = error;
  }
  yield* ready();
  if (problem) throw problem;
  if (!collector.isExport) throw notExport();
}
