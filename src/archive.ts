import { preparedArchive, type PreparedArchive } from './mdx/prepared.ts';
import type { CompiledText } from './mdx/text.ts';
import type { Archive, ArchiveDocument } from './model/graph.ts';

function prepared(): PreparedArchive {
  const archive = preparedArchive();
  if (!archive) throw new Error('There is no archive to make pages of: its archive.yaml can’t be read. The terminal says why.');
  return archive;
}

/** The archive that pages are made from: while editing, another one after each change. */
export async function getArchive(): Promise<Archive> {
  return prepared().archive;
}

/** The compiled text of a document. */
export async function getText(document: ArchiveDocument): Promise<CompiledText> {
  return prepared().textOf(document);
}
