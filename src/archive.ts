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

/** Of the pages of a route those that are not there already. @param addressOf where a page is, from the root of the site */
export function pagesToMake<Page>(pages: readonly Page[], addressOf: (page: Page) => string): Page[] {
  const { there } = prepared();
  return pages.filter((page) => !there.has(addressOf(page)));
}

/** The same for pages that show nothing but records: they are kept until any record changes. */
export function listsToMake<Page>(pages: readonly Page[], addressOf: (page: Page) => string): Page[] {
  const { lists } = prepared();
  for (const page of pages) lists.add(addressOf(page));
  return pagesToMake(pages, addressOf);
}

/** The compiled text of a document. */
export async function getText(document: ArchiveDocument): Promise<CompiledText> {
  return prepared().textOf(document);
}
