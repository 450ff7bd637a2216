/**
 * Copies a text. Without the permission or the secure connection that the modern way asks for, the old way is tried, by
 * means of a field that holds the text.
 * @returns whether it was copied; if not, the text stands selected in the field for the reader to copy
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  field.hidden = true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.value = text;
    field.hidden = false;
    field.select();
    if (!document.execCommand('copy')) return false;
    field.hidden = true;
    return true;
  }
}
