import { VOID_ELEMENTS } from './allow-list.ts';
import type { Refusal } from './text.ts';

type Words = Omit<Refusal, 'position'>;

/** What is said of a {…} in a document, which is data. */
export const BRACES: Words = { message: 'a {…} is not allowed in a document', remedy: 'remove it, or write \\{ for a brace that should be read' };

export const ESM: Words = {
  message: 'import and export are not allowed in a document',
  remedy: 'remove the line, components need no import; for a sentence that begins with the word write &#105;mport or &#101;xport',
};

/** Whose text could not be parsed: one of the archive’s own pages may hold more than a document. */
export type TextKind = 'document' | 'page';

const COMMENT: Record<TextKind, Words> = {
  document: { message: 'a comment or a declaration <!…> is not allowed in a document', remedy: 'remove it, or write it as <Note> or under “notes:” in the record' },
  page: { message: 'a comment or a declaration <!…> can’t stand in a page', remedy: 'remove it, or write {/* … */}' },
};

/** A parser error as the engine words it: `line:column: what (rule)`. */
const SYNTAX_ERROR = /^(?:(\d+):(\d+): )?(.*?)(?: \([a-z-]+:[a-z-]+\))?$/s;
const UNCLOSED = /Expected a closing tag for `<([^\s>`]+)>`/;
const CROSSED = /Unexpected closing tag `<\/([^\s>`]+)>`, expected corresponding closing tag for `<([^\s>`]+)>`/;
const LOOSE = /Unexpected closing (?:slash|tag) [^]*?`<\/([^\s>`]+)>`/;

/** How an element without content is written: in HTML it is not closed, so that its writer would not think of it. */
const emptyTag = (name: string) => (name === 'img' ? 'write a picture as ![what it shows](/images/name.jpg)' : `write <${name} />: it has no end of its own`);

const reasonOf = (said: string) => said.replace(/^Could not parse \w+[^:]*: /, '');

function wordsFor(error: string, said: string, kind: TextKind): Words {
  if (error.includes('to create a comment in MDX')) return COMMENT[kind];
  if (/(?:parse|in) expression/.test(error)) {
    return kind === 'document' ? BRACES : { message: `this {…} is not an expression that can be computed: ${reasonOf(said)}`, remedy: 'correct it, or write \\{ for a brace that should be read' };
  }
  if (error.includes('parse esm')) {
    return kind === 'document' ? ESM : { message: `this import or export can’t be read: ${reasonOf(said)}`, remedy: 'correct it; for a sentence that begins with the word write &#105;mport or &#101;xport' };
  }
  const unclosed = UNCLOSED.exec(error)?.[1];
  if (unclosed && VOID_ELEMENTS.has(unclosed)) return { message: `<${unclosed}> is opened here and not closed`, remedy: emptyTag(unclosed) };
  if (unclosed) {
    const remedy = `write </${unclosed}> where it ends; a tag that opens within a paragraph ends within it, and one that opens on a line of its own ends on one`;
    return { message: `<${unclosed}> is opened here and not closed`, remedy };
  }
  const [, closing, open] = CROSSED.exec(error) ?? [];
  if (open && VOID_ELEMENTS.has(open)) return { message: `<${open}> is still open where </${closing}> stands`, remedy: emptyTag(open) };
  if (open) return { message: `</${closing}> stands here while <${open}> is still open`, remedy: `write </${open}> before it` };
  const loose = LOOSE.exec(error)?.[1];
  if (loose && VOID_ELEMENTS.has(loose)) return { message: `</${loose}> closes what was not opened here`, remedy: emptyTag(loose) };
  if (loose) return { message: `</${loose}> closes what was not opened here`, remedy: `remove it, or write <${loose}> where it begins` };
  if (error.includes('Unexpected character after `<`')) {
    return { message: 'a “<” stands here that begins no tag', remedy: 'write \\< for a sign that should be read, [text](https://…) for an address, and the values of a tag in quotation marks' };
  }
  return { message: said, remedy: 'close what is open; write \\< and \\{ for signs that should be read, and [text](address) for a link' };
}

/** What the engine says of a text that it can’t parse, with its place, in words for whoever wrote it. */
export function syntaxRefusal({ message }: Error, kind: TextKind): Refusal {
  const [, line = 1, column = 1, said = message] = SYNTAX_ERROR.exec(message) ?? [];
  return { position: { line: Number(line), column: Number(column) }, ...wordsFor(message, said, kind) };
}
