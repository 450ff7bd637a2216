/** What was typed on the other keyboard layout: «sghl» for سلام, «لخخلمث» for google. */

// The letter keys of ISIRI 9147, the standard Persian layout, under the keys of a US keyboard.
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
const PERSIAN_KEYS = 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو';
const SHIFTED_LATIN = 'ASHCM';
const SHIFTED_PERSIAN = 'ؤئآژء';

const persianOf = new Map<string, string>();
const latinOf = new Map<string, string>();
for (const [latin, persian] of [
  [LATIN_KEYS, PERSIAN_KEYS],
  [SHIFTED_LATIN, SHIFTED_PERSIAN],
] as const) {
  for (let index = 0; index < latin.length; index++) {
    persianOf.set(latin[index]!, persian[index]!);
    latinOf.set(persian[index]!, latin[index]!.toLowerCase());
  }
}

/**
 * The texts meant if the wrong layout was on: keys read as ISIRI 9147, and Persian letters read as US keys.
 * @returns no, one or two texts, never the one given; a text is read one way only when every letter of it can be
 */
export function keyboardVariants(text: string): string[] {
  const variants: string[] = [];
  if (/[a-z]/i.test(text) && !/\p{Script=Arabic}/u.test(text)) {
    variants.push(Array.from(text, (key) => persianOf.get(key) ?? persianOf.get(key.toLowerCase()) ?? key).join(''));
  }
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length > 0 && letters.every((letter) => latinOf.has(letter))) {
    variants.push(Array.from(text, (letter) => latinOf.get(letter) ?? letter).join(''));
  }
  return variants;
}
