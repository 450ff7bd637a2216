/**
 * The paragraphs of words in a record. Blank lines part them; where there are none, line breaks do: of a blank line in a folded or
 * plain scalar YAML leaves no more (YAML 1.2.2, 6.5 and 8.1.3), and a form has no other key for it.
 */
export function paragraphsOf(words: string): string[] {
  const lines = words.trim().split('\n').map((one) => one.trim()).join('\n');
  const parts = lines.split(/\n{2,}/);
  return (parts.length > 1 ? parts : lines.split('\n')).map((part) => part.replaceAll('\n', ' '));
}
