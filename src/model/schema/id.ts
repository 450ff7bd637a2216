import { z } from 'astro/zod';

/** What a reference may point to: the four kinds of authority record, and documents. */
export const RECORD_KINDS = ['organ', 'meeting', 'person', 'topic', 'document'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Ids become URLs that never change, so they are plain: lower-case Latin letters, digits and single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of a record: part of its permanent address. */
export const id = z
  .string()
  .regex(ID_PATTERN, 'an id is made of lower-case Latin letters and digits, joined by single hyphens')
  .describe('Permanent id, part of the public address. Lower-case Latin letters, digits and hyphens.');

/**
 * A field that holds the id of another record.
 * The kind is kept as metadata: the reference check and the editors' JSON Schema both read it from there.
 */
export function ref(kind: RecordKind) {
  return z.string().regex(ID_PATTERN, `write the id of the ${kind}: lower-case Latin letters and digits, joined by single hyphens`).meta({ ref: kind });
}
