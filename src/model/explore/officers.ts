import { comparePersian } from '../../persian/index.ts';
import { compareDates, readDate } from '../date.ts';
import type { Archive } from '../graph.ts';
import type { Office, Person } from '../schema/index.ts';

/** When a post is first attested, or at all. */
const momentOf = ({ attestedFrom, attestedTo }: Office) => readDate(attestedFrom ?? attestedTo ?? 'XXXX');

const compare = (a: Office, b: Office) => compareDates(momentOf(a), momentOf(b)) || compareDates(readDate(a.attestedTo ?? 'XXXX'), readDate(b.attestedTo ?? 'XXXX'));

/** The posts of a person as they followed each other; those of no known time come last, in the order of the record. */
export const officesInOrder = ({ offices }: Person): Office[] => offices.toSorted(compare);

/** Who held an office or sat in an organ, as one followed another; those of one time, or of none, in Persian order. */
export function officersOf({ people }: Pick<Archive, 'people'>, organ: string): { person: Person; office: Office }[] {
  const held = [...people.values()].flatMap((person) => person.offices.filter((office) => office.organ === organ).map((office) => ({ person, office })));
  return held.sort((a, b) => compare(a.office, b.office) || comparePersian(a.person.name, b.person.name));
}
