import { paragraph, sentence } from '../language/sentence.ts';
import type { Speech } from '../language/speech.ts';

/** Something of the archive that a text may link to. */
export interface LinkTarget {
  name: string;
  path: string;
}

/** Puts a text together from blocks, and knows how long it is and which footnotes it still owes. */
export class TextBuilder {
  readonly speech: Speech;
  readonly #links: LinkTarget[];
  readonly #footnoteShare: number;
  readonly #blocks: string[] = [];
  readonly #footnotes: string[] = [];
  /** Words so far, markup included: exact enough to stop at a length. */
  words = 0;

  /**
   * @param links what it links to, each once
   * @param footnoteShare share of paragraphs that end in a footnote mark
   */
  constructor(speech: Speech, links: readonly LinkTarget[], footnoteShare: number) {
    this.speech = speech;
    this.#links = [...links];
    this.#footnoteShare = footnoteShare;
  }

  block(markdown: string): void {
    this.#blocks.push(markdown);
    this.words += markdown.split(' ').length;
  }

  /** A paragraph of about so many words, now and then with a link or a footnote. */
  paragraph(wanted: number): void {
    this.block(this.prose(wanted));
  }

  /** The prose of a paragraph, for those who put it into something else. */
  prose(wanted: number): string {
    const { random } = this.speech;
    const parts = [paragraph(this.speech, wanted)];
    if (this.#links.length > 0 && random.chance(0.4)) parts.push(this.#linked());
    return parts.join(' ') + this.#mark();
  }

  heading(text: string, depth = 2): void {
    this.block(`${'#'.repeat(depth)} ${text}`);
  }

  #linked(): string {
    const { random } = this.speech;
    const { name, path } = this.#links.pop()!;
    const link = `[${name}](${path})`;
    return random.pick([
      () => `پیش از این در ${link} گفته بودیم که ${sentence(this.speech)}.`,
      () => `در این باره ${link} را ببینید.`,
      () => `چنان‌که در ${link} آمده است، ${sentence(this.speech)}.`,
      () => `${sentence(this.speech)} (${link}).`,
    ])();
  }

  #mark(): string {
    const { random } = this.speech;
    if (!random.chance(this.#footnoteShare)) return '';
    this.#footnotes.push(`[^${this.#footnotes.length + 1}]: ${sentence(this.speech)}.`);
    return `[^${this.#footnotes.length}]`;
  }

  toString(): string {
    return [...this.#blocks, ...this.#footnotes].join('\n\n');
  }
}
