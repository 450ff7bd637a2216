import { hash } from 'node:crypto';
import { words } from '../../i18n/index.ts';
import { languageName } from '../../i18n/languages.ts';
import { directionOf } from '../../mdx/direction.ts';
import { wordsDigest } from '../../mdx/measure.ts';
import type { CompiledText } from '../../mdx/text.ts';
import type { ArchiveDocument } from '../../model/graph.ts';
import { heldForReaders } from '../../model/held.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import { paths } from '../../model/paths.ts';
import type { Status } from '../../model/status.ts';
import { bibtexEntry } from '../mapping/bibtex.ts';
import type { ExportContext } from '../mapping/context.ts';
import { cslItem } from '../mapping/csl.ts';
import { edtfOf } from '../mapping/dates.ts';
import { factsOf, type FactName, type Facts } from '../mapping/facts.ts';
import { jsonLd } from '../mapping/json-ld.ts';
import { risEntry } from '../mapping/ris.ts';
import { schemaOrgWithRecord } from '../mapping/schema-org.ts';
import { markdownOf, markdownWords } from './markdown.ts';
import { plainTextOf } from './plain-text.ts';
import { treeOf, type Content } from './tree.ts';

/** The files that lie beside the page of every document, with their media types. */
export const DOCUMENT_FILES = [
  { name: 'index.json', form: 'json', type: 'application/ld+json' },
  { name: 'index.txt', form: 'text', type: 'text/plain' },
  { name: 'index.md', form: 'markdown', type: 'text/markdown' },
  { name: 'index.bib', form: 'bibtex', type: 'application/x-bibtex' },
  { name: 'index.ris', form: 'ris', type: 'application/x-research-info-systems' },
  { name: 'index.csl.json', form: 'csl', type: 'application/vnd.citationstyles.csl+json' },
] as const;

/** The text that the public may read, if there is one. */
export function publicText({ access }: ArchiveDocument, text: CompiledText | null): CompiledText | null {
  return text && text.segments.length > 0 && access === 'public' ? text : null;
}

const HEADED = Object.keys(words.citation.facts) as (keyof typeof words.citation.facts)[];

/** All that the files of one document are made of. */
interface Parts {
  context: ExportContext;
  document: ArchiveDocument;
  facts: Facts;
  /** Its text, where the public may read it. */
  tree: Content | null;
  /** Where that is read to, as on its page. */
  direction: 'ltr' | 'rtl';
  /** SHA-256 of the words of that text. */
  digest: string | null;
}

/** Facts that are codes elsewhere, in words. */
const IN_WORDS: Partial<Record<FactName, (code: string) => string>> = { status: (code) => words.statuses[code as Status], language: languageName };

/** The head of a plain text: what it is, one fact a line; authors where there are some, the language where it is not the archive’s. */
function textHead({ context, document, facts, digest }: Parts): string {
  const isSilent: Partial<Record<FactName, boolean>> = { creator: document.authors.length === 0, language: document.language === context.archive.identity.language };
  const lines = HEADED.flatMap((name) => {
    const said = facts[name].map(({ text }) => (IN_WORDS[name]?.(text) ?? text).replace(/\s+/g, ' '));
    const line = said.length > 0 && !isSilent[name] ? [`${words.citation.facts[name]}: ${said.join(words.dates.comma)}`] : [];
    // Who moved, presented and signed it follows who wrote it; each part has its name in the fact.
    return name === 'creator' ? [...line, ...facts.roles.map(({ text }) => text)] : line;
  });
  return [...lines, ...(digest ? [`${words.citation.digest}: ${digest}`] : [])].join('\n');
}

/** What is to be read: the abstract, and the text, each under a label that says whose words they are. */
function readable({ document, tree }: Parts, written: (words: string) => string, textOf: (tree: Content) => string): { label: string; body: string }[] {
  const { document: label } = words;
  return [
    ...(document.summary ? [{ label: label.summary, body: paragraphsOf(document.summary).map(written).join('\n\n') }] : []),
    ...(tree ? [{ label: document.holding === 'abstract' ? label.longAbstract : label.text, body: textOf(tree) }] : []),
  ];
}

function textFile(parts: Parts): string {
  const sections = readable(parts, (text) => text, (tree) => plainTextOf(tree, parts.direction)).map(({ label, body }) => `[${label}]\n\n${body}`);
  return `${[textHead(parts), ...sections].join('\n\n')}\n`;
}

/** An address of a page as one that leads there from anywhere, where the site knows its own. */
function resolver({ context, facts }: Parts): (address: string) => string {
  if (!context.root) return (address) => address;
  const page = new URL(facts.address[0]!.text);
  return (address) => new URL(address, page).href;
}

/** The record at the head of a Markdown file. A quoted string of JSON is one of YAML as well. */
function frontMatter({ context, document, facts, tree, digest }: Parts): string {
  const all = (name: FactName) => facts[name].map(({ text }) => text);
  // Programs that set the file go by “lang”: what stands in the place of a text is in the language of the archive.
  const lang = tree !== null && document.holding === 'full' ? document.language : context.archive.identity.language;
  const fields: Record<string, unknown> = {
    id: document.id, title: all('title')[0], author: all('creator'), contributor: facts.contributor.length > 0 ? all('contributor') : undefined,
    date: edtfOf(document.parsedDate), kind: document.kind, status: all('status')[0], meeting: all('meeting')[0], publisher: all('publisher')[0],
    language: document.language, lang, holding: heldForReaders(document), changed: facts.changed[0]?.date && edtfOf(facts.changed[0].date), keywords: all('topic'),
    url: all('address')[0], archive: all('archive')[0], 'words-sha256': digest,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value == null ? [] : [`${name}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---`;
}

function markdownFile(parts: Parts): string {
  const holding = parts.facts.holding.map(({ text }) => `> ${markdownWords(text)}`);
  const sections = readable(parts, markdownWords, (tree) => markdownOf(tree, resolver(parts))).map(({ label, body }) => `**${label}**\n\n${body}`);
  return `${[frontMatter(parts), ...holding, ...sections].join('\n\n')}\n`;
}

/**
 * The files that lie beside the page of a document, as names and bytes. A restricted document has its record in all of
 * them and its text in none.
 * @param text the compiled text; null, or without segments, where there is none
 */
export function documentFiles(context: ExportContext, document: ArchiveDocument, text: CompiledText | null): [name: string, bytes: Buffer][] {
  const shown = publicText(document, text);
  const digest = shown && wordsDigest(shown);
  const isForeign = document.holding === 'full' && document.language !== context.archive.identity.language;
  const direction = shown && isForeign ? directionOf(shown.blocks) : 'rtl';
  const parts: Parts = { context, document, facts: factsOf(context, document), tree: shown && treeOf(shown.segments), direction, digest };
  // As bytes at once: they are both hashed and written.
  const plain = Buffer.from(textFile(parts));
  const markdown = Buffer.from(markdownFile(parts));
  const page = context.address(paths.document(document));
  const encoding = (name: string, bytes: Buffer) => ({
    '@type': 'MediaObject', contentUrl: page + name, encodingFormat: DOCUMENT_FILES.find((file) => file.name === name)!.type, sha256: hash('sha256', bytes),
  });
  const node = {
    ...schemaOrgWithRecord(context, document),
    ...(shown ? { encoding: [encoding('index.txt', plain), encoding('index.md', markdown)], 'bayegan:wordsSha256': digest } : {}),
  };
  return [
    ['index.json', Buffer.from(`${JSON.stringify(jsonLd(node), null, 1)}\n`)],
    ['index.txt', plain],
    ['index.md', markdown],
    ['index.bib', Buffer.from(bibtexEntry(context, document))],
    ['index.ris', Buffer.from(risEntry(context, document))],
    ['index.csl.json', Buffer.from(`${JSON.stringify([cslItem(context, document)], null, 1)}\n`)],
  ];
}
