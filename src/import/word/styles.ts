import { child, descendants, isOn, type XmlElement } from './xml.ts';

/** The styles of a Word file, with what each takes over from the one that it is based on. */
export class StyleSheet {
  readonly #styles: ReadonlyMap<string, XmlElement>;

  constructor(styles: XmlElement | null) {
    this.#styles = new Map([...(styles ? descendants(styles, 'w:style') : [])].map((style) => [style.attributes['w:styleId'] ?? '', style]));
  }

  /** A style and those below it, nearest first. */
  *chain(id: string | undefined): Generator<XmlElement> {
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = this.#styles.get(next);
      if (style) yield style;
      next = child(style, 'w:basedOn')?.attributes['w:val'];
    }
  }

  /** What the nearest style says; undefined where none says anything. */
  find<T>(id: string | undefined, read: (style: XmlElement) => T | undefined): T | undefined {
    for (const style of this.chain(id)) {
      const found = read(style);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether letters of a style are hidden; undefined where it does not say. */
  #hides(id: string | undefined): boolean | undefined {
    return this.find(id, (style) => hides(child(style, 'w:rPr')));
  }

  /** Whether readers of the document did not see a run: by itself, or by its style or that of its paragraph. */
  isHidden(run: XmlElement, paragraph: XmlElement | undefined): boolean {
    const properties = child(run, 'w:rPr');
    if (isOn(child(properties, 'w:webHidden'))) return true;
    return hides(properties) ?? this.#hides(child(properties, 'w:rStyle')?.attributes['w:val']) ?? this.#hides(child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val']) ?? false;
  }
}

function hides(properties: XmlElement | undefined): boolean | undefined {
  const property = child(properties, 'w:vanish');
  return property && isOn(property);
}
