import { preparedArchive, type PreparedArchive } from './mdx/prepared.ts';
import type { CompiledText } from './mdx/text.ts';
import type { Archive, ArchiveDocument } from './model/graph.ts';

function prepared(): PreparedArchive {
  const archive = preparedArchive();
  if (!archive) throw new Error('There is no archive to make pages of: its archive.yaml can’t be read. The terminal says why.');
  return archive;
}

/** The archive that pages are made from: while editing, another one after each change. */
export function getArchive(): Archive {
  return prepared().archive;
}

/** Of the pages of a route those that are not there already. @param addressOf where a page is, from the root of the site */
export function pagesToMake<Page>(pages: readonly Page[], addressOf: (page: Page) => string): Page[] {
  const { isThere } = prepared();
  return pages.filter((page) => !isThere(addressOf(page)));
}

/** The same for pages that show nothing but records: they are kept until any record changes. */
export function listsToMake<Page>(pages: readonly Page[], addressOf: (page: Page) => string): Page[] {
  const { isListThere } = prepared();
  return pages.filter((page) => !isListThere(addressOf(page)));
}

/**
 * The same for pages that show nothing but their props, as plain data, and authority records: each is kept until one of these changes.
 * What else of the archive such a page asks for would stay on it as it was.
 */
export function listsOfPropsToMake<Page extends { props: object }>(pages: readonly Page[], addressOf: (page: Page) => string): Page[] {
  const { isListThere } = prepared();
  return pages.filter((page) => !isListThere(addressOf(page), page.props));
}

/** The compiled text of a document. */
export function getText(document: ArchiveDocument): CompiledText {
  return prepared().textOf(document);
}
