/**
 * Reads a table written as words between spaces and line ends.
 * Words of every table stand in their folded form (ا for آ, ی for ئ, no ء): a test holds them to it.
 */
export function words(table: string): string[] {
  return table.split(/\s+/).filter(Boolean);
}

/** Reads a table in which `هم:` stands for the beginning, and `:نامه` for the end, of the words behind it. */
export function parted(table: string): string[] {
  let [before, after] = ['', ''];
  return words(table).flatMap((entry) => {
    if (!entry.includes(':')) return [before + entry + after];
    [before, after] = entry.split(':') as [string, string];
    return [];
  });
}
