/**
 * What a reader chose, kept in their own browser and nowhere else. Nothing is written before they choose; where a browser
 * keeps nothing, the choice lasts as long as the page.
 */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser may refuse to keep anything: then the page forgets, and works.
  }
}

/** Keeps no choice any more: whoever goes back to what is usual leaves no trace of having chosen. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // What a browser refuses to open holds nothing either.
  }
}

/** What was kept under a name; null where nothing was. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
