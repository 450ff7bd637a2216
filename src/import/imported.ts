import type { Root } from 'mdast';

/** Something that reading left behind or noticed, with the words concerned where there are any. */
export interface Note {
  what: string;
  count: number;
  words: string[];
}

/** Collects notes; equal ones are counted. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  add(what: string, words?: string, count = 1): void {
    const note = this.#notes.get(what) ?? { what, count: 0, words: [] };
    note.count += count;
    const shown = words?.replace(/\s+/g, ' ').trim();
    if (shown) note.words.push(shown);
    this.#notes.set(what, note);
  }

  list(): Note[] {
    return [...this.#notes.values()];
  }
}

/** A picture that came with a text. */
export interface Picture {
  bytes: Uint8Array;
  /** Ending of its name, by its first bytes. */
  extension: string;
}

/** What every reader makes of its format: one text as a Markdown tree, and what is known of it. */
export interface Imported {
  /** How messages name it: the file, and the post where there are several. */
  name: string;
  /** Name of the file without its folder, and of the post’s address where there is one. */
  file: string;
  url?: string | undefined;
  sha256: string;
  root: Root;
  /** The title that the source itself marks as such. */
  title?: string | undefined;
  /** Days on which the source says it was published: EDTF, and where that stands. */
  published?: { date: string; where: string } | undefined;
  language?: string | undefined;
  publisher?: string | undefined;
  /** Categories and tags, which may name topics. */
  terms: string[];
  /** The categories among them, which may name a kind of document. */
  categories: string[];
  /** Read from a web page, whose own dates may be those of the page. */
  fromWeb: boolean;
  /** Fields of a record that the source already has (front matter of Markdown). */
  given: Record<string, unknown>;
  /** Pictures by the address that the tree gives them. */
  pictures: Map<string, Picture>;
  notes: Notes;
}
