import { hash } from 'node:crypto';
import { headingLetters, lettersInUtf8 } from './letters.ts';

/** Ids that the page around a text uses itself. */
export const PAGE_IDS: readonly string[] = ['main', 'summary', 'contents', 'events', 'acts', 'relations', 'conflicts', 'notes', 'sources', 'record'];
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 6;

/**
 * Gives out the ids of one document’s blocks.
 * A paragraph’s id is made of its letters and digits alone, so it survives new paragraphs before it and every correction
 * of spacing, punctuation, ZWNJ or keyboard variants; only other words make another id. Equal paragraphs are counted.
 */
export class BlockIds {
  readonly #given = new Set<string>(PAGE_IDS);
  /** How far an id has been counted: ten thousand equal paragraphs are not counted anew for each. */
  readonly #counts = new Map<string, number>();

  #unique(id: string): string {
    let candidate = id;
    let count = this.#counts.get(id) ?? 2;
    for (; this.#given.has(candidate); count++) candidate = `${id}-${count}`;
    this.#counts.set(id, count);
    this.#given.add(candidate);
    return candidate;
  }

  paragraph(text: string): string {
    const digest = hash('sha256', lettersInUtf8(text), 'buffer');
    let id = 'p-';
    for (let index = 0; index < LENGTH; index++) id += ALPHABET[digest[index]! % ALPHABET.length];
    return this.#unique(id);
  }

  /** A heading’s id is its own words joined by hyphens; ZWNJ, which does not survive copying, is a hyphen too. */
  heading(text: string): string {
    const slug = headingLetters(text).toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '');
    return this.#unique(slug === '' ? 'section' : slug);
  }

  /** Keeps an id that the text’s own machinery uses (footnotes) from being given out again. */
  reserve(id: string): void {
    this.#given.add(id);
  }
}
