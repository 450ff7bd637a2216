/**
 * How words are written in the tables: a hyphen stands for ZWNJ, which nobody can see in an editor, and a low line for
 * a space inside one entry; a hyphen after a letter that joins nothing only shows where a word is put together. Entries go from common to rare, since Zipf’s law is drawn over their order.
 */
export function persian(text: string): string {
  return text.replace(/(?<=[اآدذرزژو])-/g, '').replaceAll('-', '\u200c').replaceAll('_', ' ');
}

/** The entries of a table that are separated by spaces or line ends. */
export function words(table: string): string[] {
  return table.trim().split(/\s+/).map(persian);
}

/** The entries of a table that are phrases, separated by vertical bars. */
export function phrases(table: string): string[] {
  return table.split('|').map((entry) => persian(entry.trim().replace(/\s+/g, ' '))).filter((entry) => entry !== '');
}
