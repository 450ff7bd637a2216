import type { Content } from '../model/read/content.ts';
import { ID_PATTERN } from '../model/schema/index.ts';

/** Ids that a new document can’t have: of documents, and of files that could not be read. */
export function takenIds({ documents, unreadable }: Pick<Content, 'documents' | 'unreadable'>): Set<string> {
  return new Set([...documents.map(({ id }) => id), ...unreadable]);
}

/** Why an id can’t be that of a new document; undefined where it can. */
export function idProblem(id: string, content: Pick<Content, 'documents' | 'unreadable'>): string | undefined {
  if (!ID_PATTERN.test(id)) return `“${id}” can’t be an id: write lower-case Latin letters and digits, joined by single hyphens`;
  const other = content.documents.find((document) => document.id === id);
  if (other) return `the id “${id}” is already that of ${other.path}`;
  return takenIds(content).has(id) ? `the id “${id}” is already that of a file that can’t be read` : undefined;
}
