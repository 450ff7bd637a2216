import { staticFace, type FaceName } from '../faces.ts';

const range = (first: number, last: number) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
/** The signs that a printed document may need: Latin, the Arabic script, and what stands between words. */
const LETTERS = range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x600, 0x6ff) + range(0x2000, 0x206f);

const FAMILIES: [FaceName, string][] = [['vazirmatn', 'Printed'], ['vazirmatnLatin', 'Printed Latin']];

/**
 * A style sheet with the face for PDFs: plain TrueType, for a PDF holds variable fonts as drawings, and one that has a sign
 * for each letter. The site’s Naskh makes letters of a body and its dots, and those who copy or search words in a PDF
 * would find them torn at every dot.
 */
export async function printedFace(): Promise<string> {
  const rules: string[] = [];
  for (const [face, family] of FAMILIES) {
    for (const weight of [400, 700] as const) {
      const bytes = await staticFace(face, weight, LETTERS);
      rules.push(`@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/ttf;base64,${bytes.toString('base64')}); }`);
    }
  }
  const families = FAMILIES.map(([, family]) => `'${family}'`).join(', ');
  return `${rules.join('\n')}\n:root { --text-face: ${families}; --display-face: ${families}; }\n@page { font-family: ${families}; }`;
}
