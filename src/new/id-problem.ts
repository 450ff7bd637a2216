import type { Content } from '../model/read/content.ts';
import { formerDocumentIds } from '../permanence/redirects.ts';
import { ID_PATTERN } from '../model/schema/index.ts';

/** What ids are taken by. */
type Taken = Pick<Content, 'documents' | 'oldAddresses' | 'unreadable'>;

/** Ids that a new document can’t have: of documents, now or formerly, and of files that could not be read. */
export function takenIds(content: Taken): Set<string> {
  return new Set([...content.documents.map(({ id }) => id), ...formerDocumentIds(content), ...content.unreadable]);
}

/** Why an id can’t be that of a new document; undefined where it can. */
export function idProblem(id: string, content: Taken): string | undefined {
  if (!ID_PATTERN.test(id)) return `“${id}” can’t be an id: write lower-case Latin letters and digits, joined by single hyphens`;
  const other = content.documents.find((document) => document.id === id);
  if (other) return `the id “${id}” is already that of ${other.path}`;
  if (formerDocumentIds(content).has(id)) return `the id “${id}” was that of a document that has moved or is gone: who follows an old link to it would find this one`;
  return takenIds(content).has(id) ? `the id “${id}” is already that of a file that can’t be read` : undefined;
}
