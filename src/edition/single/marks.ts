import { reading } from '../../i18n/fa/reading.ts';
import { toPersianDigits } from '../../persian/digits.ts';

/**
 * The marks of paragraphs say where they stand and how many came before, which the file can find out by itself: they are packed
 * without it, and get it back when they are shown.
 */
const SHORT = '<a class="paragraph"></a>';
const FULL = / id="([^"]+)"|<a class="paragraph" href="#([^"]+)" data-number="([^"]+)" aria-label="([^"]+)"><\/a>/g;

const partsOf = (index: number) => {
  const number = toPersianDigits(String(index));
  return { number, label: reading.paragraphMark(number) };
};

/** Shortens the marks of a document’s page; one that is not as the others stays as it is, and those after it. */
export function shortMarks(html: string): string {
  let marks = 0;
  let nearest: string | undefined;
  return html.replace(FULL, (full, id: string | undefined, leadsTo: string, number: string, label: string) => {
    if (id !== undefined) {
      nearest = id;
      return full;
    }
    const expected = partsOf(marks + 1);
    if (leadsTo !== nearest || number !== expected.number || label !== expected.label) return full;
    marks++;
    return SHORT;
  });
}

/** Completes the marks of a document. */
export function completeMarks(article: Element): void {
  for (const [index, mark] of article.querySelectorAll('a.paragraph:not([href])').entries()) {
    const { number, label } = partsOf(index + 1);
    mark.setAttribute('href', `#${mark.closest('[id]')!.id}`);
    mark.setAttribute('data-number', number);
    mark.setAttribute('aria-label', label);
  }
}
