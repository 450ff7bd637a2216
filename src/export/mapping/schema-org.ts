import type { ArchiveDocument } from '../../model/graph.ts';
import type { RelationType } from '../../model/schema/index.ts';
import type { Status } from '../../model/status.ts';
import type { ExportContext } from './context.ts';
import { edtfOf, exactDate } from './dates.ts';
import { archiveId, factsOf, type Fact, type FactName, type Facts } from './facts.ts';
import type { JsonLdNode } from './json-ld.ts';
import { KIND_TYPES } from './kinds.ts';
import { publishedRecord } from './record.ts';
import { organType } from './schema-org-authorities.ts';
import { MAPPING } from './table.ts';

/** What a document does to another, in schema.org: between any two works, and from one Legislation, once adopted, to another. */
export const RELATION_PROPERTIES: Record<RelationType, { property: string; legislation?: string }> = {
  endorses: { property: 'citation' },
  amends: { property: 'citation', legislation: 'legislationAmends' },
  repeals: { property: 'citation', legislation: 'legislationRepeals' },
  // A change “of replacement”, in the words of its definition.
  supersedes: { property: 'citation', legislation: 'legislationChanges' },
  implements: { property: 'citation', legislation: 'legislationEnsuresImplementationOf' },
  repliesTo: { property: 'citation' },
  mentions: { property: 'mentions' },
  partOf: { property: 'isPartOf' },
  translationOf: { property: 'translationOfWork' },
};

const LEGAL_FORCE: Record<Status, string> = {
  inForce: 'InForce', amended: 'InForce', superseded: 'NotInForce', repealed: 'NotInForce', rejected: 'NotInForce', proposed: 'NotInForce', ended: 'NotInForce',
};

const TYPES = { meeting: 'Event', person: 'Person', topic: 'DefinedTerm', archive: 'Collection' } as const;

/** The name of a thing in data: of its page, with what it is. The page is one thing, what it tells of another. */
const idOf = (address: string, target: string) => `${address}#${target}`;

class Describing {
  readonly #context: ExportContext;
  readonly #facts: Facts;
  readonly #type: string;
  readonly node: JsonLdNode;

  constructor(context: ExportContext, document: ArchiveDocument) {
    this.#context = context;
    this.#facts = factsOf(context, document);
    this.#type = KIND_TYPES[document.kind].schemaOrg;
    this.node = { '@id': idOf(this.#facts.address[0]!.text, 'document'), '@type': this.#type };
  }

  /** Goes through the table. */
  describe(): void {
    for (const { fact, schemaOrg, legislation } of MAPPING) {
      for (const value of this.#facts[fact]) {
        if (value.relation) this.#relation(value, value.relation);
        else {
          if (schemaOrg) this.#add(schemaOrg, this.#value(fact, value));
          if (legislation && this.#type === 'Legislation') this.#add(legislation, this.#value(fact, value));
        }
      }
    }
  }

  #add(property: string, value: unknown): void {
    if (value === null) return;
    const before = this.node[property];
    this.node[property] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }

  #value(fact: FactName, value: Fact): unknown {
    if (value.date) return exactDate(value.date);
    if (fact === 'status') return `https://schema.org/${LEGAL_FORCE[value.text as Status]}`;
    return value.of ? this.#node(value, value.of) : value.text;
  }

  /** A record of the archive, named so that who reads only this knows what it is. */
  #node({ text }: Fact, { target, address }: NonNullable<Fact['of']>): JsonLdNode {
    if (target === 'archive') return { '@id': archiveId(this.#context), '@type': TYPES.archive, name: text };
    const id = address.split('/').at(-2)!;
    const type = target === 'organ' ? organType(this.#context.archive.organs.get(id)) : target === 'document' ? this.#typeOf(id) : TYPES[target];
    return { '@id': idOf(address, target), '@type': type, name: text };
  }

  #typeOf(id: string): string {
    const other = this.#context.archive.documents.get(id);
    return other ? KIND_TYPES[other.kind].schemaOrg : 'CreativeWork';
  }

  #relation(value: Fact, type: RelationType): void {
    const other = this.#node(value, value.of!);
    const { property, legislation } = RELATION_PROPERTIES[type];
    // A proposal to repeal repeals nothing.
    const isBetweenLaws = this.#type === 'Legislation' && other['@type'] === 'Legislation' && this.#facts.passedBy.length > 0;
    this.#add((isBetweenLaws && legislation) || property, other);
  }
}

/**
 * A record as a node of JSON-LD in the words of schema.org. Dates stand there only so far as they are certain; the whole
 * date is given as EDTF and, where it was written in the Jalali calendar, as it was written.
 */
export function schemaOrg(context: ExportContext, document: ArchiveDocument): JsonLdNode {
  const describing = new Describing(context, document);
  describing.describe();
  const { parsedDate } = document;
  return {
    ...describing.node,
    'dcterms:date': { '@type': 'edtf:EDTF', '@value': edtfOf(parsedDate) },
    ...(parsedDate.calendar === 'jalali' ? { 'bayegan:jalaliDate': parsedDate.written } : {}),
  };
}

/** The same with the whole record as it was written, for who wants every field. */
export function schemaOrgWithRecord(context: ExportContext, document: ArchiveDocument): JsonLdNode {
  return { ...schemaOrg(context, document), 'bayegan:record': publishedRecord(context.archive, document) };
}
