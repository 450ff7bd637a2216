import { compileDocument } from '../../mdx/document.ts';
import type { CompiledText } from '../../mdx/text.ts';
import type { Archive } from '../../model/graph.ts';
import { publishedArchive } from '../../model/published.ts';
import type { Content } from '../../model/read/content.ts';
import type { SearchDocument } from '../search-document.ts';
import { searchDocument } from './collect.ts';

/** The documents of an archive as search sees them, one at a time. */
function* documentsOf(archive: Archive, textOf: (id: string) => CompiledText): Generator<SearchDocument> {
  for (const document of archive.documents.values()) yield searchDocument(archive, document, textOf(document.id));
}

/** The same of a content folder, whose texts are compiled for it. */
export function searchDocuments(content: Content): Generator<SearchDocument> {
  const sources = new Map(content.documents.map((entry) => [entry.id, entry]));
  return documentsOf(publishedArchive(content), (id) => compileDocument(sources.get(id)!.source));
}

