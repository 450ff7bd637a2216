/** Broken plurals and their singulars, and other words that only a query links. */
import { BROKEN_PLURALS, IRREGULAR_PLURALS } from './packed.ts';
import { LINKED_SPELLINGS } from './tables/linked.ts';

const related = new Map<string, string[]>();

/** From each word of a pair to the others; both directions. */
export const relatedNouns: ReadonlyMap<string, readonly string[]> = related;

function relate(word: string, other: string): void {
  related.set(word, [...(related.get(word) ?? []), other]);
  related.set(other, [...(related.get(other) ?? []), word]);
}

/** The plural of a singular: حزب in the shape `ا12ا3` is احزاب. */
function pluralOfShape(singular: string, shape: string): string {
  return shape.replace(/\d/g, (place) => singular[Number(place) - 1]!);
}

for (const [shape, singulars] of BROKEN_PLURALS) {
  for (const singular of singulars) relate(singular, pluralOfShape(singular, shape));
}
for (const entry of [...IRREGULAR_PLURALS, ...LINKED_SPELLINGS]) {
  const [word, others] = entry.split(':');
  for (const other of others!.split(',')) relate(word!, other);
}
