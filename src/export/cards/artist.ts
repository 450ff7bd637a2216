import { createHash } from 'node:crypto';
import packageFile from '../../../package.json' with { type: 'json' };
import { wholeFace } from '../faces.ts';
import { CARD_SIZE, cardNode, DESIGN_VERSION, LINE_WIDTH, PARTS, type Fitted } from './layout.ts';
import { cutLines, linesWithin, wordsOf } from './lines.ts';
import { Widths } from './widths.ts';
import type { CardWords } from './words.ts';

/** The site’s face for headings, with its Latin letters: where a picture is looked at, no reader’s own face can serve. */
const NAMES = { vazirmatn: 'Display', vazirmatnLatin: 'Display Latin', vazirmatnLatinExtended: 'Display Latin Extended' } as const;

/** Thrown where the library that draws can’t run. */
export class CardsImpossible extends Error {
  override name = 'CardsImpossible';
}

async function library(): Promise<typeof import('@takumi-rs/core')> {
  try {
    return await import('@takumi-rs/core');
  } catch {
    throw new CardsImpossible(`cards can’t be drawn on this system (${process.platform} ${process.arch}): install without leaving out optional packages, or build with ARCHIVE_CARDS=no`);
  }
}

/** Draws cards, several at a time, in threads of the library. */
export interface Artist {
  /** Stands for all that makes a card besides its words: design, faces, library. */
  style: string;
  /** A card as PNG. */
  draw(words: CardWords): Promise<Buffer>;
}

/** A part of a card at the largest size at which it has room; at the smallest, what has no room is cut off. */
async function fitted(widths: Widths, name: keyof CardWords, text: string): Promise<Fitted> {
  const { steps, weight } = PARTS[name];
  const measure = await widths.of(wordsOf(text), weight);
  for (const { size, lines: most } of steps) {
    const lines = linesWithin(text, LINE_WIDTH / size, most, measure);
    if (lines) return { lines, size };
  }
  const { size, lines: most } = steps.at(-1)!;
  return { lines: cutLines(text, LINE_WIDTH / size, most, measure), size };
}

/** @throws CardsImpossible */
export async function anArtist(): Promise<Artist> {
  const { Renderer } = await library();
  const renderer = new Renderer();
  const digest = createHash('sha256').update(`${DESIGN_VERSION} ${packageFile.dependencies['@takumi-rs/core']}`);
  for (const [face, name] of Object.entries(NAMES) as [keyof typeof NAMES, string][]) {
    const data = await wholeFace(face);
    digest.update(data);
    await renderer.registerFont({ name, data });
  }
  const widths = new Widths(renderer);
  return {
    style: digest.digest('hex'),
    async draw(words) {
      const parts = {} as Record<keyof CardWords, Fitted>;
      for (const name of Object.keys(PARTS) as (keyof CardWords)[]) parts[name] = await fitted(widths, name, words[name]);
      return renderer.render(cardNode(parts), { ...CARD_SIZE, format: 'png', lang: 'fa' });
    },
  };
}
