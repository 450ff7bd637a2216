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
 * Parts a link that is an address as it stands in a sentence from the signs behind it: «… https://garden.example/a، …» leads to a,
 * and not to «a،».
 * @returns the link without them, and them; null where none is in it, or where it is another link
 */
export function withoutSigns(link: Node): { link: Node; signs: string } | null {
  const [text, ...others] = link.children ?? [];
  const { value: words = '' } = text ?? {};
  const href = link.properties?.['href'];
  // Of one in brackets, the words begin behind the first: it leads where its writer says.
  const isBare = others.length === 0 && text?.position?.start.offset === link.position?.start.offset;
  if (!isBare || typeof href !== 'string' || !/^(?:https?:\/\/|www\.)/i.test(words)) return null;
  const end = addressEnd(words);
  const signs = words.slice(end);
  const written = signs.replace(/[^\x00-\x7f]/g, encodeURIComponent);
  if (written === signs || !href.endsWith(written)) return null;
  const children: Node[] = [{ type: 'text', value: words.slice(0, end) }];
  return { link: { ...link, properties: { ...link.properties, href: href.slice(0, -written.length) }, children }, signs };
}
