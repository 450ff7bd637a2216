/** Books: documents of the archive to take along, as EPUB 3. */
import type { ExportContext } from '../mapping/index.ts';
import { bookPath, congressesWithBook, meetingBook, type Book } from './book.ts';
import { epub, type BookSources } from './write.ts';

export { meetingBook, selectionBook, type Book } from './book.ts';
export { epub, type BookSources } from './write.ts';

/** Takes a file of the site, by its path from the root, in pieces that are made as they are read, with the book that it is. */
export type WriteBook = (file: string, pieces: AsyncIterable<Buffer>, book: Book) => Promise<void>;

/** Writes a book for each congress of which the archive has anything to read, beside the congress’s page. */
export async function congressBooks(context: ExportContext, sources: BookSources, write: WriteBook): Promise<void> {
  for (const meeting of congressesWithBook(context.archive)) {
    const book = meetingBook(context.archive, meeting)!;
    await write(bookPath(meeting).slice(1), epub(context, book, sources), book);
  }
}
