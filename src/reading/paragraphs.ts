import { citationText, ownAddress } from './citations.ts';
import { copyText } from './copy.ts';

/** Between a mark and its menu, and the menu and the edge of the screen. */
const GAP = 4;

/** Lets a paragraph’s mark offer its address and its citations to copy. Without this, a mark is a link to its paragraph. */
export function offerCitations(): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-paragraph]');
  if (!template || !('popover' in HTMLElement.prototype)) return;
  const menu = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const name = menu.querySelector('strong')!;
  const status = menu.querySelector<HTMLElement>('[role=status]')!;
  const field = menu.querySelector('textarea')!;
  let paragraph = { number: '', hash: '' };
  // Beside the article, so that it is not set in the size of the text.
  template.after(menu);

  document.querySelector('.text')?.addEventListener('click', (event) => {
    const { metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
    const mark = (event.target as Element).closest<HTMLAnchorElement>('a.paragraph');
    if (!mark || metaKey || ctrlKey || shiftKey || altKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', mark.hash);
    paragraph = { number: mark.dataset['number']!, hash: mark.hash };
    name.textContent = template.dataset['name']!.replace('{number}', paragraph.number);
    status.textContent = '';
    field.hidden = true;
    menu.showPopover();
    put(menu, mark);
    menu.querySelector('button')!.focus({ preventScroll: true });
  });
  menu.addEventListener('click', async (event) => {
    const wanted = (event.target as HTMLElement).dataset['copy'];
    if (!wanted) return;
    const address = ownAddress() + paragraph.hash;
    const isCopied = await copyText(wanted === 'address' ? address : citationText(wanted, address, paragraph.number), field);
    status.textContent = status.dataset[isCopied ? 'copied' : 'notCopied']!;
  });
  menu.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    const mark = document.querySelector<HTMLElement>(`a.paragraph[href="${CSS.escape(paragraph.hash)}"]`);
    if (document.activeElement === document.body) mark?.focus({ preventScroll: true });
  });
}

/** Puts the menu under its mark, or over it where there is no room below; within the screen. */
function put(menu: HTMLElement, mark: HTMLElement): void {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const below = bottom + GAP;
  const y = below + menu.offsetHeight <= innerHeight ? below : Math.max(GAP, top - GAP - menu.offsetHeight);
  const wanted = getComputedStyle(mark).direction === 'rtl' ? right - menu.offsetWidth : left;
  const x = Math.max(8, Math.min(wanted, innerWidth - menu.offsetWidth - 8));
  menu.style.setProperty('left', `${x + scrollX}px`);
  menu.style.setProperty('top', `${y + scrollY}px`);
}
