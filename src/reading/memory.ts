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

/** What was kept under a name; null where nothing was. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
