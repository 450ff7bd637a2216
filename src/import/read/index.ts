import path from 'node:path';
import { decodeText } from '../encoding.ts';
import { Notes, type Imported } from '../imported.ts';
import { LIMITS } from '../limits.ts';
import { ImportProblem, problemOf } from '../problem.ts';
import { readBytes, sniff, sniffMarkup, type Source } from '../sources.ts';
import { readText } from './text.ts';

// What reads the other formats is loaded where a file is of such: libraries of hundreds of modules.
const html = () => import('./html.ts');
const markdown = () => import('./markdown.ts');
const word = () => import('./word.ts');

/** One text of a source, or why there is none. */
export type Read =
  | { imported: Imported }
  | { name: string; problem: ImportProblem }
  | { name: string; skipped: string };

/** Chooses among the posts of an export. */
export interface PostFilter {
  /** Categories or tags, of which a post must have one; none means all. */
  terms: readonly string[];
  /** Types of posts beside posts and pages, as themes and plugins add them. */
  postTypes: readonly string[];
}

async function readOne(source: Source): Promise<Imported> {
  const { bytes, sha256 } = await readBytes(source.file);
  const place = { file: source.file, sha256, shown: source.shown };
  if (source.format === 'word') {
    if (sniffMarkup(bytes) !== 'page') return (await word()).readWord(bytes, place);
    const page = (await html()).readHtml(bytes, place);
    page.notes.add('it is a web page, whatever its name says, and was read as one');
    return page;
  }
  const kind = sniff(bytes);
  if (kind === 'zip' || kind === 'ole') throw new ImportProblem('it is not text, whatever its name says', 'find out what it is; a Word file should be named .docx');
  if (source.format === 'html') return (await html()).readHtml(bytes, place);
  const notes = new Notes();
  const { text, encoding } = decodeText(bytes);
  if (text.length > LIMITS.text) throw new ImportProblem('its text is larger than a document can be', 'divide it into several files');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportProblem('there is no text in it', 'look for the text elsewhere');
  if (encoding !== 'utf-8') notes.add(`read as ${encoding}`);
  const { root, given } = source.format === 'markdown' ? (await markdown()).readMarkdown(text, notes) : { root: readText(text), given: {} };
  return { name: source.shown, file: path.basename(source.file), sha256, root, terms: [], categories: [], fromWeb: false, given, pictures: new Map(), notes };
}

/** The texts of a source, each read by itself: one that can’t be read stops none of the others. */
export async function* readSource(source: Source, filter: PostFilter, onProgress?: (share: number) => void): AsyncGenerator<Read> {
  if (source.problem) return yield { name: source.shown, problem: source.problem };
  if (source.format !== 'wordpress') {
    try {
      yield { imported: await readOne(source) };
    } catch (error) {
      yield { name: source.shown, problem: problemOf(error) };
    }
    return;
  }
  try {
    const [{ readExport }, { readPost, reasonToSkip }] = await Promise.all([import('./wordpress.ts'), import('./post.ts')]);
    for await (const { post, site } of readExport(source.file, onProgress)) {
      const name = `${source.shown} › ${post.title.trim() || `post ${post.id}`}`;
      const skipped = reasonToSkip(post, filter.postTypes);
      if (skipped) {
        if (skipped.reason) yield { name, skipped: skipped.reason };
        continue;
      }
      if (filter.terms.length > 0 && !post.terms.some((term) => filter.terms.includes(term))) continue;
      try {
        yield { imported: readPost(post, site, source.file, source.shown) };
      } catch (error) {
        yield { name, problem: problemOf(error) };
      }
    }
  } catch (error) {
    yield { name: source.shown, problem: problemOf(error) };
  }
}
