/** What a script adds to the page of a document. Everything on the page is there without it. */
import { offerCopies } from './citations.ts';
import { followContents } from './contents.ts';
import { printFolds } from './folds.ts';
import { followKeys } from './keys.ts';
import { placeNotes } from './notes.ts';
import { offerCitations } from './paragraphs.ts';
import { followSize } from './size.ts';

// First, since it moves the lines.
followSize();
placeNotes();
followContents();
offerCitations();
offerCopies();
followKeys();
printFolds();
