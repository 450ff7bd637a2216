import type { Node } from './tree.ts';

/** Signs of a sentence, and marks of direction. Persian ones the engine takes for a part of the address that they stand behind. */
const LATIN_SIGNS = '?!.,:;*_~\'")]';
const OTHER_SIGNS = '،؛؟»”’…–—\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

const countOf = (sign: string, text: string) => text.split(sign).length - 1;

/** Where the address ends in words that are one with signs of a sentence behind it. A bracket that was opened in it belongs to it. */
export function addressEnd(words: string): number {
  let end = words.length;
  for (let unopened = countOf(')', words) - countOf('(', words); end > 0; end--) {
    const sign = words[end - 1]!;
    if (sign === ')' && unopened-- <= 0) break;
    if (!LATIN_SIGNS.includes(sign) && !OTHER_SIGNS.includes(sign)) break;
  }
  return end;
}

/**
 * Parts an address as it stands in a sentence from the signs behind it: «… https://garden.example/a، …» leads to a, and not to «a،».
 * @param href where the engine leads
 * @returns null where no Persian sign is in it, or where the words are not those of the address
 */
export function partedAddress(href: string, words: string): { href: string; words: string; signs: string } | null {
  const end = /^(?:https?:\/\/|www\.)/i.test(words) ? addressEnd(words) : words.length;
  const signs = words.slice(end);
  const written = signs.replace(/[^\x00-\x7f]/g, encodeURIComponent);
  return written !== signs && href.endsWith(written) ? { href: href.slice(0, -written.length), words: words.slice(0, end), signs } : null;
}

/** Whether the engine made a link of an address as it stands in a sentence. Words in brackets begin behind the first of these. */
export function isBare({ children: [text, ...others] = [], position }: Node): boolean {
  return others.length === 0 && text?.position?.start.offset === position?.start.offset;
}

/** The same of a link of a text, with the signs that stand behind it; null as above, and of one in brackets, which leads where its writer says. */
export function withoutSigns(link: Node): { link: Node; signs: string } | null {
  const href = link.properties?.['href'];
  const parted = isBare(link) && typeof href === 'string' ? partedAddress(href, link.children?.[0]?.value ?? '') : null;
  if (!parted) return null;
  return { link: { ...link, properties: { ...link.properties, href: parted.href }, children: [{ type: 'text', value: parted.words }] }, signs: parted.signs };
}
