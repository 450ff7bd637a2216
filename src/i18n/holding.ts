import type { ArchiveDocument } from '../model/graph.ts';
import { heldForReaders } from '../model/held.ts';
import { words } from './index.ts';

/** What the archive says of its holding, in so many words; nothing where it has the whole text and shows it. */
export function holdingNote({ access, holding }: Pick<ArchiveDocument, 'access' | 'holding'>): string | undefined {
  const { holdingRestricted, holdingAbstract, holdingNone } = words.document;
  if (access === 'restricted') return holdingRestricted;
  return { full: undefined, abstract: holdingAbstract, none: holdingNone }[holding];
}

/** What the archive has of a text for its readers, as a field of the record. */
export function holdingInWords(document: Pick<ArchiveDocument, 'access' | 'holding'>): string {
  const held = heldForReaders(document);
  return document.access === 'restricted' && held === 'none' ? words.document.recordAlone : words.holdings[held];
}

/** What `holdingNote` says, where the sources of the document stand below: of a missing text it says that one of them is an address, if so. */
export function holdingNoteAboveSources(document: Pick<ArchiveDocument, 'access' | 'holding' | 'sources'>): string | undefined {
  const note = holdingNote(document);
  const isBelow = document.access === 'public' && document.holding === 'none' && document.sources.some(({ url }) => url);
  return isBelow ? `${note} ${words.document.sourceBelow}` : note;
}
