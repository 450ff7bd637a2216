import { foldCharacters } from '../../persian/index.ts';
import type { Authority } from '../schema/index.ts';

/** What tells records of one name apart in a list: the note of each. By id; a name that is met once needs none. */
export function tellingNotes(records: Iterable<Pick<Authority, 'id' | 'name' | 'note'>>): ReadonlyMap<string, string> {
  const named = Map.groupBy(records, ({ name }) => foldCharacters(name));
  return new Map([...named.values()].flatMap((those) => (those.length > 1 ? those.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note] as const])) : [])));
}

/** Records under names that differ, for places that show nothing but names. */
export function toldApart<T extends Pick<Authority, 'id' | 'name' | 'note'>>(records: Iterable<T>): T[] {
  const all = [...records];
  const notes = tellingNotes(all);
  return all.map((record) => (notes.has(record.id) ? { ...record, name: `${record.name} (${notes.get(record.id)})` } : record));
}
