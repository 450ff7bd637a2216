/** Books: documents of the archive to take along, as EPUB 3. */
import type { ExportContext } from '../mapping/index.ts';
import { bookPath, congressesWithBook, meetingBook } from './book.ts';
import { epub, type BookSources } from './write.ts';

export { meetingBook, selectionBook, type Book } from './book.ts';
export { epub, type BookSources } from './write.ts';

/**
 * Writes a book for each congress of which the archive has anything to read, beside the congress’s page.
 * @param write takes a file of the site, by its path from the root, in pieces that are to be read to the end
 */
export async function congressBooks(context: ExportContext, sources: BookSources, write: (file: string, pieces: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
  for (const meeting of congressesWithBook(context.archive)) {
    await write(bookPath(meeting).slice(1), epub(context, meetingBook(context.archive, meeting)!, sources));
  }
}
