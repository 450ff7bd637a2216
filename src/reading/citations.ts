import { copyText } from './copy.ts';

const box = () => document.querySelector<HTMLElement>('.citations');

/**
 * The permanent address of the open document: as the site knows it, or else where it was found. A copy on a disk is cited by
 * the way within the site: its own address would lead nobody there, and names the folders of the reader.
 */
export function ownAddress(): string {
  const known = box()?.dataset['address'];
  if (known !== undefined) return known;
  return location.protocol.startsWith('http') ? location.href.replace(/[?#].*/, '') : box()!.querySelector('.address')!.textContent;
}

/**
 * A citation as text to copy.
 * @param style its style, as the box names it
 * @param address the address that it is to carry
 * @param number the number of a paragraph, in Persian digits, where one is cited
 */
export function citationText(style: string, address: string, number?: string): string {
  const citation = box()!.querySelector<HTMLElement>(`[data-citation="${style}"]`)!.cloneNode(true) as HTMLElement;
  citation.querySelector('.address')!.textContent = address;
  if (number !== undefined) {
    const place = citation.querySelector<HTMLElement>('[data-paragraph]')!;
    const written = citation.lang === 'fa' ? number : number.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
    place.textContent = place.dataset['paragraph']!.replace('{number}', written);
  }
  return citation.textContent;
}

/** Lets the citations of a document be copied. They can be read, and copied by hand, without it. */
export function offerCopies(): void {
  const citations = box();
  if (!citations) return;
  const status = citations.querySelector<HTMLElement>('[role=status]')!;
  const field = citations.querySelector('textarea')!;
  for (const shown of citations.querySelectorAll('.address')) shown.textContent = ownAddress();
  citations.addEventListener('click', async ({ target }) => {
    const style = (target as HTMLElement).dataset['copies'];
    if (!style) return;
    const isCopied = await copyText(citationText(style, ownAddress()), field);
    status.textContent = status.dataset[isCopied ? 'copied' : 'notCopied']!;
  });
}
