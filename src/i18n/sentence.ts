/** A part of a sentence: words, or words that lead somewhere, with their language where it is another one. */
export type Part = string | { text: string; to: string; lang?: string };

/**
 * Puts words and links into the places in braces of a sentence, so that a language orders them as it likes.
 * @param template such as `این {kind} {standing}، زیرا {reason}.`; a place without a value is left empty
 */
export function sentence(template: string, values: Record<string, Part | Part[] | undefined>): Part[] {
  return template.split(/(\{\w+\})/).flatMap((piece): Part[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const value = name === undefined ? piece : (values[name] ?? '');
    return (Array.isArray(value) ? value : [value]).filter((part) => part !== '');
  });
}
