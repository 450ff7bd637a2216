/**
 * Reads a table written as words between spaces and line ends.
 * Words of every table stand in their folded form (ا for آ, ی for ئ, no ء): a test holds them to it.
 */
export function words(table: string): string[] {
  return table.split(/\s+/).filter(Boolean);
}
