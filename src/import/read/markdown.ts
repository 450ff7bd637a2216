import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFile } from '../../model/read/frontmatter.ts';
import { readYaml } from '../../model/read/yaml.ts';
import type { Notes } from '../imported.ts';
import { endAddresses, resolveReferences } from '../markdown/links.ts';
import { normalise } from '../markdown/normalise.ts';
import { cleanPage } from '../web/clean.ts';
import { parseHtml, toTree } from '../web/to-tree.ts';

const BREAK = /^<br\s*\/?>$/i;

/** Tags in a Markdown text: blocks are read as HTML, of tags in a line only line breaks are kept. */
function resolveHtml(parent: Parents, notes: Notes): void {
  const isFlow = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
  parent.children = (parent.children as Nodes[]).flatMap((child): Nodes[] => {
    if ('children' in child) resolveHtml(child as Parents, notes);
    if (child.type !== 'html') return [child];
    if (isFlow) {
      const page = parseHtml(child.value);
      cleanPage(page, notes);
      return toTree(page, notes).children;
    }
    if (BREAK.test(child.value)) return [{ type: 'break' }];
    notes.add('tag in a line left out, its words kept', child.value);
    return [];
  }) as typeof parent.children;
}

/** A field of front matter: programs name theirs in Latin letters. */
const FIELD = /^[ \t{]*["']?[A-Za-z][\w-]*["']?[ \t]*:/m;

/** Front matter, and the text below it. What stands between two rulers at the beginning is text where it has no fields. */
function partFrontMatter(text: string, notes: Notes): { given: Record<string, unknown>; body: string } {
  const parts = splitFile(text);
  if ('problem' in parts || (parts.frontmatter.text.trim() !== '' && !FIELD.test(parts.frontmatter.text))) return { given: {}, body: text };
  const { value, errors } = readYaml(parts.frontmatter);
  for (const { message, position } of errors) notes.add('front matter left out, which can’t be read', `line ${position.line}: ${message}`);
  return { given: value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {}, body: parts.body };
}

/** Reads Markdown, with or without front matter; braces and the words import and export are text in it. */
export function readMarkdown(text: string, notes: Notes): { root: Root; given: Record<string, unknown> } {
  const { given, body } = partFrontMatter(text, notes);
  const root = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(body) as Root;
  resolveHtml(root, notes);
  endAddresses(root);
  resolveReferences(root, body, notes);
  normalise(root, notes);
  return { root, given };
}
