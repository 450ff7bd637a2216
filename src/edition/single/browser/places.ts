/**
 * Where a reader was in each view of the file, by its place in the history: browsers go back to that before the view is there, and find
 * nothing so far down. It is gone with the tab.
 */
const places = new Map<number, number>();

/** What the browser keeps with a place in its history: its name, and how far down the reader was, for when the file is loaded again. */
interface Kept {
  place?: number;
  top?: number;
}

/** The place where the reader is now; undefined on the search page, which remembers by itself. */
let current: number | undefined;

const kept = () => history.state as Kept | null;

/** So long a page has to stand still before its place is kept with the address, in milliseconds: browsers allow no more than a few times a second. */
const STILL = 250;

/** Begins to remember. Before any view is shown. */
export function rememberPlaces(): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  // Sooner than the view is changed, which moves the page.
  addEventListener('popstate', () => (current = kept()?.place));
  const remember = () => {
    clearTimeout(pause);
    if (current === undefined) return;
    places.set(current, scrollY);
    const now: Kept = { place: current, top: scrollY };
    pause = setTimeout(() => kept()?.place === now.place && history.replaceState(now, ''), STILL);
  };
  addEventListener('scroll', remember, { passive: true });
}

/** How far down a reader was who comes back to a view; undefined for who comes to it anew. */
export function comeTo(): number | undefined {
  current = kept()?.place;
  if (current !== undefined) return places.get(current) ?? kept()?.top;
  // Another name than any that was given before the page was loaded again.
  current = Date.now() + Math.random();
  history.replaceState({ place: current } satisfies Kept, '');
  return undefined;
}
