import type { DocumentEntry } from '../../../model/read/entry.ts';
import type { Content } from '../../../model/read/content.ts';

/** A document as other generators take it: a record of plain values, and Markdown without components. */
export interface PlainDocument {
  id: string;
  collection: string;
  title: string;
  date: string;
  kind: string;
  issuer: string;
  year: string;
  topics: readonly string[];
  markdown: string;
}

/** Puts Markdown in the place of components: a clause is a heading, a note a quotation, a vote a sentence. */
function withoutComponents(body: string): string {
  return body
    .replace(/<Clause number="([^"]*)"(?: title="([^"]*)")?[^>]*>/g, (_all, number: string, title = '') => `### ${number} ${title}`)
    .replace(/<Note[^>]*>/g, '> یادداشت')
    .replace(/<Vote[^>]*\/>/g, 'رأی‌گیری شد.')
    .replace(/<\/(?:Clause|Note|Vote)>/g, '');
}

function plain({ id, collection, record, body }: DocumentEntry, issuers: ReadonlyMap<string, string>): PlainDocument {
  const { title, date, kind, issuedBy, topics } = record;
  return { id, collection, title, date, kind, issuer: issuers.get(issuedBy) ?? issuedBy, year: date.slice(0, 4), topics, markdown: withoutComponents(body) };
}

/** The documents of an archive, in plain form. */
export function plainDocuments({ documents, organs }: Content): PlainDocument[] {
  const issuers = new Map(organs.map(({ id, record }) => [id, record.name]));
  return documents.filter(({ record }) => !record.draft).map((entry) => plain(entry, issuers));
}

/** The record of a document as frontmatter that every generator reads. */
export function frontmatter({ title, date, kind, issuer, year, topics }: PlainDocument, more: Record<string, string> = {}): string {
  const fields = { title, written: date, kind, issuer, year, topics, ...more };
  return `---\n${Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')}\n---\n\n`;
}
