/** What the file says of a document before its text is unpacked. */
export interface CatalogueEntry {
  id: string;
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Place among all documents by date. */
  order: string;
  /** Number of the pack that holds its text. */
  pack: number;
}

/** The list of documents in a file, with what search must know. */
export interface Catalogue {
  documents: CatalogueEntry[];
  /** Compounds by which the texts are analysed, see `IndexManifest`. */
  compounds: string[];
  /** Address of the archive with a slash at its end; empty where it is not known. */
  address: string;
  packs: number;
  /** Whether the file carries the analysed words of its texts; where it does not, the first search analyses them. */
  words: boolean;
}

/** A block of text as search sees it: its weight in the units of the index, its anchor, and its text where its element has another. */
export type PackedBlock = [weight: number, anchor?: string | null, text?: string];

/** A document in a pack: its page, and its text as search sees it. */
export interface PackedDocument {
  html: string;
  blocks: PackedBlock[];
}

/** Ids of the elements of the file. */
export const CATALOGUE = 'catalogue';
export const PACK = 'pack-';
/** The table of words, see `wordTable`; the words of the documents of each pack, see `writeSequence`; words for suggestions. */
export const WORD_TABLE = 'words';
export const WORDS = 'words-';
export const VOCABULARY = 'vocabulary';
export const END = 'end-of-file';
/** What the file says of itself until its script runs, which runs only if it has arrived whole. */
export const CUT_OFF = 'cut-off';
/** Way to where the file says how it is opened, checked and passed on, and that place itself; a view of its own where the script runs. */
export const ABOUT = 'about';
export const ABOUT_VIEW = 'about-view';
