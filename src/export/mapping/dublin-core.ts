import type { ArchiveDocument } from '../../model/graph.ts';
import type { ExportContext } from './context.ts';
import { edtfOf } from './dates.ts';
import { factsOf, type Fact, type FactName } from './facts.ts';
import { rowsOf } from './table.ts';

/** The fifteen elements of the Dublin Core Metadata Element Set, version 1.1 (ISO 15836-1). */
export const DUBLIN_CORE_ELEMENTS = [
  'title', 'creator', 'subject', 'description', 'publisher', 'contributor', 'date', 'type',
  'format', 'identifier', 'source', 'language', 'relation', 'coverage', 'rights',
] as const;
export type DublinCoreElement = (typeof DUBLIN_CORE_ELEMENTS)[number];

/** One statement in Dublin Core. */
export interface DublinCoreField {
  element: DublinCoreElement;
  value: string;
  /** Language of the value (ISO 639), where it is a text. */
  language?: string;
}

/** The term for a text in the vocabulary of types that goes with Dublin Core. */
const DCMI_TEXT = 'Text';

/** A date as EDTF, a related document by its address, all else in words. */
function valueOf(fact: FactName, { text, date, of }: Fact): string {
  if (date) return edtfOf(date);
  return fact === 'relation' ? of!.address : text;
}

/** A record in Dublin Core. Its date is EDTF, then once more in words and both calendars; an unknown one is left out. */
export function dublinCore(context: ExportContext, document: ArchiveDocument): DublinCoreField[] {
  const facts = factsOf(context, document);
  const fields = rowsOf('dublinCore').flatMap(({ fact, name }) =>
    facts[fact].map((value): DublinCoreField => {
      const field = { element: name as DublinCoreElement, value: valueOf(fact, value) };
      return value.language ? { ...field, language: value.language } : field;
    }),
  );
  return [...fields, { element: 'type', value: DCMI_TEXT }, { element: 'format', value: 'text/html' }];
}
