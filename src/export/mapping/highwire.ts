import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from './context.ts';
import { exactDate } from './dates.ts';
import { factsOf, type Fact } from './facts.ts';
import { KIND_TYPES } from './kinds.ts';
import { rowsOf } from './table.ts';

/** The date as the tags have it, with slashes; only what is certain of it, since the tags can’t say “about”. */
function valueOf({ text, date }: Fact): string | null {
  return date ? (exactDate(date)?.replaceAll('-', '/') ?? null) : text;
}

/**
 * The tags named `citation_…` by which Google Scholar, Zotero and others read a page: names and contents in order.
 * Addresses are among them only where the site knows its own: they must be whole.
 */
export function highwire(context: ExportContext, document: ArchiveDocument): [name: string, content: string][] {
  const facts = factsOf(context, document);
  const tags: [string, string][] = [];
  for (const { fact, name } of rowsOf('highwire')) {
    if (name.endsWith('_url') && !context.root) continue;
    if (name.includes('technical_report') && KIND_TYPES[document.kind].schemaOrg !== 'Report') continue;
    const values = facts[fact].map(valueOf).filter((value) => value !== null);
    if (name === 'citation_keywords' && values.length > 0) tags.push([name, values.join('; ')]);
    else for (const value of values) tags.push([name, value]);
  }
  return tags;
}
