/** Books: documents of the archive to take along, as EPUB 3. */
import type { WriteFile } from '../archive/write.ts';
import type { ExportContext } from '../mapping/index.ts';
import { bookPath, congressesWithBook, meetingBook, type Book } from './book.ts';
import { epub, type BookSources } from './write.ts';

export { meetingBook, selectionBook, type Book } from './book.ts';
export { epub, type BookSources } from './write.ts';

/** Has a book made, or knows one that was made of the same. */
export type KeepBook = (file: string, book: Book, make: () => AsyncIterable<Buffer>) => Promise<Buffer>;

/**
 * Writes a book for each congress of which the archive has anything to read, beside the congress’s page.
 * @param write takes a file of the site, by its path from the root
 * @param keep is asked for each book; without it, all are made, and written in pieces
 */
export async function congressBooks(context: ExportContext, sources: BookSources, write: WriteFile, keep?: KeepBook): Promise<void> {
  for (const meeting of congressesWithBook(context.archive)) {
    const file = bookPath(meeting).slice(1);
    const book = meetingBook(context.archive, meeting)!;
    const make = () => epub(context, book, sources);
    await write(file, keep ? await keep(file, book, make) : make());
  }
}
