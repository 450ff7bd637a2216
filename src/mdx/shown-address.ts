/**
 * Whether the words of a link are an address: of a page, of a letter box, or a way within the site. Among Persian words such
 * an address needs a direction of its own, or the slashes at its ends change sides.
 */
export function isShownAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.|\/)\S*$|^[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(words.trim());
}
