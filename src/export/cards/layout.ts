import type { Node } from '@takumi-rs/core';
import { directionOfTitle } from '../../mdx/direction.ts';
import type { CardWords } from './words.ts';

/** Raised by any change of how a card looks, so that all are drawn again. */
export const DESIGN_VERSION = 2;

/** The size that the sites on which addresses are passed on ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The site by daylight: src/styles/tokens.css, which a test compares. */
export const COLOURS = { paper: '#fbf9f4', ink: '#1d1b18', 'ink-quiet': '#5b564d', rule: '#d9d2c3', accent: '#8a1c1c' } as const;

/** Names of the faces, in the order in which a letter is looked for. */
export const FACES = 'Display, Display Latin, Display Latin Extended';

const BAR = 20;
const MARGIN = 72;
/** Room that a line of words has, in pixels. */
export const LINE_WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** Distance of lines, as a multiple of the size of the letters; marks above and below Persian letters need it. */
const LINE_HEIGHT = 1.5;

/** A size of letters in pixels, and the lines that may be filled with it. */
export interface Step {
  size: number;
  lines: number;
}

/** How each part of a card is written: at the first size at which all words have room. */
export const PARTS: Record<keyof CardWords, { colour: keyof typeof COLOURS; weight: 400 | 700; steps: readonly Step[] }> = {
  line: { colour: 'accent', weight: 400, steps: [{ size: 34, lines: 1 }, { size: 28, lines: 1 }] },
  title: { colour: 'ink', weight: 700, steps: [{ size: 80, lines: 2 }, { size: 64, lines: 3 }, { size: 52, lines: 4 }, { size: 42, lines: 5 }] },
  below: { colour: 'ink-quiet', weight: 400, steps: [{ size: 32, lines: 1 }, { size: 28, lines: 2 }] },
  archive: { colour: 'ink-quiet', weight: 400, steps: [{ size: 28, lines: 1 }] },
};

/** A part of a card in lines that have room. */
export interface Fitted {
  lines: readonly string[];
  size: number;
}

const column = { display: 'flex', flexDirection: 'column' } as const;

/** A part of a card; it stands on the side on which its own language begins. */
function partNode(name: keyof CardWords, { lines, size }: Fitted): Node {
  const { colour, weight } = PARTS[name];
  const direction = directionOfTitle(lines.join(' '));
  return {
    type: 'container',
    style: { ...column, fontSize: size, fontWeight: weight, color: COLOURS[colour] },
    children: lines.map((text): Node => ({ type: 'text', text, style: { direction, textAlign: 'start', lineHeight: LINE_HEIGHT, width: LINE_WIDTH, whiteSpace: 'pre' } })),
  };
}

/** A card of words that have room: a bar of the accent where reading begins, the title, and the archive below a rule. */
export function cardNode(parts: Record<keyof CardWords, Fitted>): Node {
  const rule: Node = { type: 'container', style: { width: LINE_WIDTH, height: 2, backgroundColor: COLOURS.rule } };
  return {
    type: 'container',
    style: {
      ...column, ...CARD_SIZE, justifyContent: 'space-between', padding: `52px ${MARGIN}px 44px`, paddingRight: MARGIN - BAR,
      backgroundColor: COLOURS.paper, borderRight: `${BAR}px solid ${COLOURS.accent}`, fontFamily: FACES,
    },
    children: [
      partNode('line', parts.line),
      partNode('title', parts.title),
      { type: 'container', style: { ...column, gap: 16 }, children: [partNode('below', parts.below), rule, partNode('archive', parts.archive)] },
    ],
  };
}
