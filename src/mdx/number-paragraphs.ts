import { BLOCK_ELEMENTS, VOID_ELEMENTS } from './allow-list.ts';
import { openTag } from './html.ts';
import type { ComponentSegment, Segment } from './text.ts';

/** What can be cited by a number: running text and the items of a list, not headings, cells or captions. */
const NUMBERED = new Set(['p', 'li', 'dd', 'blockquote', 'div', 'section']);
/** The archive’s own remarks, and pictures with their captions, are not paragraphs of the document. */
const NUMBERED_COMPONENTS = new Set(['Clause']);
const HOLDS_NONE = new Set(['Note', 'Figure']);
/** Lists and tables begin something new as well, but are no unit of text themselves. */
const BEGINS_BLOCK = new Set([...BLOCK_ELEMENTS, 'ul', 'ol', 'dl', 'table']);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;
const PARAGRAPH_ID = /\sid="(p-[^"]+)"/;

/** An element that is open at some point of a text; with an id where it waits for its mark. */
interface Open {
  name: string;
  id?: string | undefined;
}

class Numbering {
  count = 0;
  readonly #mark: (id: string, number: number) => string;
  #open: Open[] = [];
  /** Above zero within the footnotes, whose paragraphs belong to the notes. */
  #unnumbered = 0;

  constructor(mark: (id: string, number: number) => string) {
    this.#mark = mark;
  }

  segments(segments: Segment[]): Segment[] {
    const result: Segment[] = [];
    for (const segment of segments) {
      if (typeof segment === 'string') result.push(this.#html(segment));
      else {
        // The own words of a list item end where a component begins in it.
        const due = this.#due();
        if (due) result.push(due);
        result.push(this.#component(segment));
      }
    }
    return result;
  }

  #component(segment: ComponentSegment): ComponentSegment {
    if (HOLDS_NONE.has(segment.component)) return segment;
    const around = this.#open;
    this.#open = [{ name: '', id: NUMBERED_COMPONENTS.has(segment.component) ? segment.attributes['id'] : undefined }];
    const children = this.segments(segment.children);
    const due = this.#due();
    this.#open = around;
    return { ...segment, children: due ? [...children, due] : children };
  }

  #html(html: string): string {
    return html.replace(TAG, (tag: string, slash: string, name: string, attributes: string) => {
      if (VOID_ELEMENTS.has(name)) return tag;
      if (slash) {
        const due = this.#due(name);
        if (this.#open.pop()?.name === 'footnotes') this.#unnumbered--;
        return due + tag;
      }
      const due = BEGINS_BLOCK.has(name) ? this.#due() : '';
      if (/\sdata-footnotes\b/.test(attributes)) {
        this.#unnumbered++;
        this.#open.push({ name: 'footnotes' });
      } else this.#open.push({ name, id: NUMBERED.has(name) && this.#unnumbered === 0 ? PARAGRAPH_ID.exec(attributes)?.[1] : undefined });
      return due + tag;
    });
  }

  /** The mark of the innermost paragraph that still lacks one, at the end of its own words. */
  #due(closing?: string): string {
    const open = closing === undefined ? this.#open.findLast(({ name }) => BEGINS_BLOCK.has(name) || name === '') : this.#open.at(-1);
    if (!open?.id) return '';
    const mark = this.#mark(open.id, ++this.count);
    open.id = undefined;
    return mark;
  }
}

/**
 * Numbers the paragraphs of a compiled text in reading order and puts a mark at the end of each: a link to the
 * paragraph itself, which shows its number. Footnotes, the archive’s notes and captions are not counted.
 * @param label the name of the link, for a number
 * @param shown the number as it is shown
 */
export function numberParagraphs(segments: Segment[], label: (number: number) => string, shown: (number: number) => string): { segments: Segment[]; count: number } {
  // The number is an attribute, not text: it is not copied with the paragraph, nor joined to its last word by a search.
  const mark = (id: string, number: number) => `${openTag('a', { class: 'paragraph', href: `#${id}`, 'data-number': shown(number), 'aria-label': label(number) })}</a>`;
  const numbering = new Numbering(mark);
  const numbered = numbering.segments(segments);
  return { segments: numbered, count: numbering.count };
}
