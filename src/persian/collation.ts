/** The Persian alphabetical order, for lists. */

const collator = new Intl.Collator('fa', { numeric: true });

/**
 * Compares two texts in the order of the Persian alphabet (پ after ب, گ after ک), numbers by their value.
 * Texts that the collation holds equal are told apart by their code units, so that a sort never depends on the order
 * of its input.
 * @returns negative, zero (only for identical texts) or positive
 */
export function comparePersian(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
