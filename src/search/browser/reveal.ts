/** Opens the folded parts of a text that a place lies in. An address that leads to it opens them by itself, a script does not. */
export function unfold(place: Element): void {
  for (let part = place.closest('details'); part; part = part.parentElement?.closest('details') ?? null) part.open = true;
}

/** Has a place on a page be seen. */
export function reveal(place: Element): void {
  unfold(place);
  place.scrollIntoView({ block: 'center' });
}
