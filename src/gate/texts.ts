/** The texts that an archive holds, published or not. */
import { readFileSync } from 'node:fs';
import { compileUnlessRefused } from '../mdx/document.ts';
import type { CompiledText, Segment } from '../mdx/text.ts';
import { versionFiles } from '../permanence/versions.ts';

/** All texts in a value of a record. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner);
}

/** Attributes that say something of their own; the compiler gives the others. */
const ATTRIBUTE = /\s(?:title|alt|src|datetime|href)="([^"]*)"/g;
/** A way within the site is that of another record. */
const WITHIN_SITE = /^(?:\.\.?\/|\/|#)/;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<' };

/** The texts that a compiled text holds outside its blocks: titles, descriptions, addresses. */
function* attributeTexts(segments: readonly Segment[], attribute: RegExp): Generator<string> {
  for (const segment of segments) {
    if (typeof segment === 'string') {
      for (const [, value = ''] of segment.matchAll(attribute)) yield value.replace(/&(?:amp|quot|lt);/g, (entity) => ENTITIES[entity]!);
    } else {
      yield* Object.values(segment.attributes);
      yield* attributeTexts(segment.children, attribute);
    }
  }
}

/** Every text that a compiled text may put on a page. */
export function textsOf({ blocks, segments }: CompiledText, attribute = ATTRIBUTE): string[] {
  return [...blocks.map((block) => block.text), ...[...attributeTexts(segments, attribute)].filter((said) => !WITHIN_SITE.test(said))];
}

/** With the names of places, which the page makes of headings: «می‌خواهیم» is two words there, as others write it. */
export const SHOWN = /\s(?:title|alt|src|datetime|href|id)="([^"]*)"/g;

/** Every text that a document’s body may put on a page. */
export function bodyTexts(source: string): string[] {
  const text = compileUnlessRefused(source);
  // A refused text never becomes a page; its words are guarded as they stand.
  return text ? textsOf(text) : source.split(/\n\s*\n/);
}

/** The former texts of a document. */
export function versionsOf(folder: string, id: string): string[] {
  return versionFiles(folder, id).filter((file) => file.endsWith('.mdx')).map((file) => readFileSync(file, 'utf8'));
}
