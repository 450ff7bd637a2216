/** How wide Persian text will be drawn, for charts made where there is no screen to measure on. */

/** Letters by the width of their joined forms, in parts of the letter size, as sans-serif faces of the web draw them, and a little more. */
const WIDTHS: [letters: string, width: number][] = [
  ['اآأإلرزژ\u0020،.:؛!\u2013-', 0.33],
  ['بپتثنیئي', 0.43],
  ['سشصض', 0.88],
  ['جچحخطظ', 0.7],
];
const USUAL = 0.58;
/** What the last letter of a word has more than the same letter joined on both sides. */
const WORD_END = 0.25;
const WIDTH_OF = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
/** Marks above and below letters, and the characters that only join or part them, take no room. */
const TAKES_NO_ROOM = /[\p{Mn}\p{Cf}]/u;

/** The width of a text in the unit of its size; rather too wide than too narrow, so that nothing leaves its box. */
export function textWidth(text: string, size: number): number {
  const letters = [...text].filter((letter) => !TAKES_NO_ROOM.test(letter));
  const words = text.split(' ').filter((word) => word !== '').length;
  const width = letters.reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? USUAL), words * WORD_END);
  return Math.ceil(width * size);
}

/**
 * Breaks a text into lines no wider than asked, at its spaces only: a Persian word is never cut,
 * so a single word that is wider makes a line that is wider.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
