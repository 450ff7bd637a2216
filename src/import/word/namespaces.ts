const [OPEN, MICROSOFT, STRICT] = ['http://schemas.openxmlformats.org/', 'http://schemas.microsoft.com/office/word/', 'http://purl.oclc.org/ooxml/'];

/** Prefixes by which this importer knows what Word means; other programs choose others for the same namespaces. */
const PREFIXES = new Map([
  [`${OPEN}wordprocessingml/2006/main`, 'w'], [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OPEN}officeDocument/2006/relationships`, 'r'], [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OPEN}officeDocument/2006/math`, 'm'], [`${STRICT}officeDocument/math`, 'm'],
  [`${OPEN}drawingml/2006/main`, 'a'], [`${STRICT}drawingml/main`, 'a'],
  [`${OPEN}drawingml/2006/wordprocessingDrawing`, 'wp'], [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${OPEN}markup-compatibility/2006`, 'mc'], ['urn:schemas-microsoft-com:vml', 'v'], [`${MICROSOFT}2010/wordml`, 'w14'], [`${MICROSOFT}2010/wordprocessingShape`, 'wps'],
]);

/** Gives the elements and attributes of one part the prefixes that Word itself writes. */
export class Namespaces {
  readonly #known = new Map<string, string>();

  /** Reads what an element declares, before it is named itself. */
  declare(attributes: Record<string, string>): void {
    for (const [name, value] of Object.entries(attributes)) {
      const known = /^xmlns(?::|$)/.test(name) ? PREFIXES.get(value) : undefined;
      if (known !== undefined && name !== `xmlns:${known}`) this.#known.set(name.slice(6), known);
    }
  }

  #renamed(name: string, isElement: boolean): string {
    const [, prefix, local] = /^(?:([^:]*):)?(.*)$/s.exec(name)!;
    const known = prefix === undefined && !isElement ? undefined : this.#known.get(prefix ?? '');
    return known === undefined ? name : `${known}:${local}`;
  }

  element(name: string): string {
    return this.#known.size === 0 ? name : this.#renamed(name, true);
  }

  attributes(attributes: Record<string, string>): Record<string, string> {
    if (this.#known.size === 0) return attributes;
    return Object.fromEntries(Object.entries(attributes).map(([name, value]) => {
      const declared = /^xmlns(?::(.*)|$)/s.exec(name);
      const known = declared && this.#known.get(declared[1] ?? '');
      return [known === undefined || known === null ? this.#renamed(name, false) : `xmlns:${known}`, value];
    }));
  }
}
