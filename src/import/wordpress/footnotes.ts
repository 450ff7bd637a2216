import type { Notes } from '../imported.ts';

interface Footnote {
  id: string;
  content: string;
}

const isFootnote = (value: unknown): value is Footnote => typeof value === 'object' && value !== null && typeof (value as Footnote).id === 'string' && typeof (value as Footnote).content === 'string';

/**
 * The footnotes of the block editor, as WordPress shows them below a post. It keeps their words beside the post, in a field
 * of their own; the text has only marks.
 * @param json the field, empty where there is none
 */
export function footnotesToHtml(json: string, notes: Notes): string {
  if (json.trim() === '') return '';
  let footnotes: unknown;
  try {
    footnotes = JSON.parse(json);
  } catch {
    footnotes = null;
  }
  if (!Array.isArray(footnotes) || !footnotes.every(isFootnote)) {
    notes.add('footnotes that can’t be read left out: copy them from WordPress', json.slice(0, 2000));
    return '';
  }
  const items = footnotes.map(({ id, content }) => {
    const name = id.replace(/[^\w-]/g, '');
    return `<li id="${name}">${content} <a href="#${name}-link">↩</a></li>`;
  });
  return items.length === 0 ? '' : `<ol>${items.join('\n')}</ol>`;
}
