/**
 * Writes plain data as YAML, in block style. A writer of our own, since ten thousand records take the library several
 * seconds; it knows only what records hold: text, numbers, booleans, lists and mappings. Null and empty lists are left out.
 */

/** Text that YAML reads as this very text without quotation marks: letters, digits, spaces, harmless signs in the middle. */
const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N}\u200c ._/،؛؟–()«»٬/-]*$/u;
const PLAIN_DATE = /^\d{4}[\d/~X-]*$/;
const MEANS_SOMETHING = /^(?:true|false|null|yes|no|on|off|[~]|nan|inf)$/i;

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (PLAIN_DATE.test(value)) return value;
  return PLAIN.test(value) && !value.endsWith(' ') && !MEANS_SOMETHING.test(value) ? value : JSON.stringify(value);
}

export type Data = string | number | boolean | null | undefined | readonly Data[] | { readonly [key: string]: Data };

function write(value: Data, indent: string): string {
  if (Array.isArray(value)) {
    return value.map((item: Data) => `${indent}- ${typeof item === 'object' ? write(item, `${indent}  `).trimStart() : `${scalar(item!)}\n`}`).join('');
  }
  let out = '';
  for (const [key, field] of Object.entries(value as Record<string, Data>)) {
    if (field === null || field === undefined || (Array.isArray(field) && field.length === 0)) continue;
    out += typeof field === 'object' ? `${indent}${key}:\n${write(field, `${indent}  `)}` : `${indent}${key}: ${scalar(field)}\n`;
  }
  return out;
}

/** The data as YAML text, ending with a line end. */
export function writeYaml(value: Data): string {
  return write(value, '');
}
