import { createHash } from 'node:crypto';

/** Letters that editors and programs interchange without meaning anything by it. Frozen: a change here would move every address. */
const SAME: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', أ: 'ا', إ: 'ا', ٱ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ی' };
/** The letters of these that look alike on every keyboard; the others are told apart by eye, and so in an address. */
const SAME_IN_HEADINGS = /[يىك]/g;
/** Ids that the page around a text uses itself. */
export const PAGE_IDS: readonly string[] = ['main', 'summary', 'contents', 'events', 'acts', 'relations', 'conflicts', 'notes', 'sources', 'record'];
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 6;

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[يىكۀةأإٱآؤئ]/g, (letter) => SAME[letter] ?? letter)
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

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
    const digest = createHash('sha256').update(lettersAndDigits(text)).digest();
    const code = Array.from(digest.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
    return this.#unique(`p-${code}`);
  }

  /** A heading’s id is its own words joined by hyphens; ZWNJ, which does not survive copying, is a hyphen too. */
  heading(text: string): string {
    const letters = text.normalize('NFC').replace(SAME_IN_HEADINGS, (letter) => SAME[letter] ?? letter);
    const slug = letters.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '');
    return this.#unique(slug === '' ? 'section' : slug);
  }

  /** Keeps an id that the text’s own machinery uses (footnotes) from being given out again. */
  reserve(id: string): void {
    this.#given.add(id);
  }
}
