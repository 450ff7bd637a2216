import type { Node, Renderer } from '@takumi-rs/core';
import { FACES } from './layout.ts';
import type { Measure } from './lines.ts';

/** Words are measured at this size, in pixels; widths grow with the size of the letters alone. */
const SIZE = 100;
/** Words that are kept in mind; an archive has a few thousand in its titles. */
const MOST_KNOWN = 50_000;

/** Widths of words in the faces of the cards, each measured once. */
export class Widths {
  readonly #renderer: Renderer;
  readonly #known = new Map<string, number>();

  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }

  /** A measure for some words, the space and the dots. */
  async of(words: readonly string[], weight: number): Promise<Measure> {
    const asked = [...new Set([...words, ' ', '…'])];
    const unknown = asked.filter((word) => !this.#known.has(`${weight} ${word}`));
    if (unknown.length > 0) await this.#learn(unknown, weight);
    const widths = new Map(asked.map((word) => [word, this.#known.get(`${weight} ${word}`)!]));
    return (word) => widths.get(word)!;
  }

  async #learn(words: readonly string[], weight: number): Promise<void> {
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    const style = { fontSize: SIZE, fontWeight: weight, whiteSpace: 'pre', flexShrink: 0 } as const;
    const children = words.map((text): Node => ({ type: 'text', text, style }));
    const root: Node = { type: 'container', style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', fontFamily: FACES }, children };
    const { children: measured } = await this.#renderer.measure(root, { width: 100_000, lang: 'fa' });
    measured.forEach(({ width }, index) => this.#known.set(`${weight} ${words[index]!}`, width / SIZE));
  }
}
