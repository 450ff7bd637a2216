const GAP = 12;

/**
 * Puts footnotes beside the lines that refer to them, where there is room. The notes stay where they are in the page,
 * so that they are read once and the links to and from them lead as before; only their place on the screen changes.
 */
export function placeNotes(): void {
  const notes = document.querySelector<HTMLElement>('.noted [data-footnotes]');
  const text = notes?.closest<HTMLElement>('.text');
  if (!notes || !text) return;
  const room = matchMedia('screen and (min-width: 80rem)');
  const items = [...notes.querySelectorAll<HTMLElement>('li[id]')];

  const place = () => {
    const isBeside = room.matches;
    notes.classList.toggle('beside', isBeside);
    let free = 0;
    for (const item of items) {
      const mark = text.querySelector(`[data-footnote-ref][href="#${CSS.escape(item.id)}"]`);
      if (!isBeside || !mark) {
        item.style.removeProperty('inset-block-start');
        continue;
      }
      const top = Math.max(free, mark.getBoundingClientRect().top - text.getBoundingClientRect().top);
      item.style.setProperty('inset-block-start', `${top}px`);
      free = top + item.offsetHeight + GAP;
    }
    // The last note may reach beyond the last line.
    text.style.setProperty('min-block-size', isBeside ? `${free}px` : '');
  };
  if (room.matches) {
    // Out of sight while they move: what is seen at the end and beside the next moment has jumped.
    notes.style.setProperty('visibility', 'hidden');
    requestAnimationFrame(() => requestAnimationFrame(() => notes.style.removeProperty('visibility')));
  }
  place();
  new ResizeObserver(place).observe(text);
  room.addEventListener('change', place);
}
