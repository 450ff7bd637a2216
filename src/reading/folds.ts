/** Opens the folded parts of a text while it is printed: not every browser lets the style do that. */
export function printFolds(): void {
  const folded = new Set<HTMLDetailsElement>();
  // Some browsers say it more than once before they say that it is done.
  addEventListener('beforeprint', () => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('.text details:not([open])')) {
      folded.add(part);
      part.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const part of folded) part.open = false;
    folded.clear();
  });
}
