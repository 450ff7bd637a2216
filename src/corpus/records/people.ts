import { GIVEN_NAMES, SURNAME_FIRST, SURNAME_SECOND } from '../lexicon/names.ts';
import { attach } from '../language/inflection.ts';
import type { Random } from '../random.ts';
import { FOUNDING_YEAR, ORGANS } from './organs.ts';

export interface PersonSeed {
  id: string;
  name: string;
  altNames: string[];
  nameEn: string;
  offices: { organ: string; attestedFrom: string; attestedTo?: string; asWorded?: string }[];
}

const NUMBER_OF_PEOPLE = 60;
const WORDINGS = ['عضو', 'دبیر', 'سخنگو', 'مسئول', 'عضو هیئت'];

/** The pairs of a table of words, each with its Latin form. */
function twoColumns(table: string): [string, string][] {
  return table.split('|').map((entry) => entry.trim().split(/\s+/) as [string, string]);
}

const GIVEN = twoColumns(GIVEN_NAMES);
const FIRST = twoColumns(SURNAME_FIRST);
const SECOND = twoColumns(SURNAME_SECOND);
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** The invented persons of the archive, each with a name of their own. */
export function newPeople(random: Random): PersonSeed[] {
  const people = new Map<string, PersonSeed>();
  for (let index = 0; people.size < NUMBER_OF_PEOPLE; index++) {
    const [given, givenLatin] = GIVEN[index % GIVEN.length]!;
    const [first, firstLatin] = random.pick(FIRST);
    const [second, secondLatin] = random.pick(SECOND);
    const nameEn = `${givenLatin} ${capital(firstLatin)}${secondLatin}`;
    const id = nameEn.toLowerCase().replace(' ', '-');
    const surname = attach(first, second);
    const spaced = `${given} ${first} ${second}`;
    people.set(id, { id, name: `${given} ${surname}`, altNames: spaced === `${given} ${surname}` ? [] : [spaced], nameEn, offices: newOffices(random) });
  }
  return [...people.values()];
}

function newOffices(random: Random): PersonSeed['offices'] {
  return random.some(ORGANS.filter(({ kind }) => kind !== 'party'), random.pick([0, 1, 1, 1, 2])).map((organ) => {
    const from = Math.max(FOUNDING_YEAR + 1, organ.founded) + random.between(0, Math.max(0, (organ.dissolved ?? 1402) - organ.founded - 2));
    const to = Math.min(from + random.between(1, 8), organ.dissolved ?? 1403);
    const worded = organ.kind === 'office' ? organ.name : `${random.pick(WORDINGS)} ${organ.name}`;
    return { organ: organ.id, attestedFrom: `${from}`, ...(random.chance(0.7) ? { attestedTo: `${to}` } : {}), ...(random.chance(0.6) ? { asWorded: worded } : {}) };
  });
}
