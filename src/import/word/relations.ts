import type { Notes } from '../imported.ts';
import { childrenOf, wordsOf, type XmlElement } from './xml.ts';

/** Attributes that name what an element leads to. */
const NAMES = ['r:id', 'r:embed', 'r:link'];

/** What a relations part (`_rels/….rels`) names. */
export function relationsOf(part: XmlElement | undefined): Set<string> {
  return new Set(part ? childrenOf(part).flatMap(({ attributes }) => (attributes['Id'] !== undefined && attributes['Target'] !== undefined ? [attributes['Id']] : [])) : []);
}

/** Takes names out of an element that lead nowhere, as some programs leave them behind: the reader that follows would give up on the whole file. */
export function keepRelations(element: XmlElement, known: ReadonlySet<string>, notes: Notes): void {
  for (const name of NAMES) {
    const relation = element.attributes[name];
    if (relation === undefined || known.has(relation)) continue;
    delete element.attributes[name];
    if (element.name === 'w:hyperlink') notes.add('link whose address is not in the file, its words kept', wordsOf(element));
    else if (element.name === 'a:blip' || element.name === 'v:imagedata') notes.add('picture left out: it is not in the file');
  }
}
