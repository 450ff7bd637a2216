import { findAuthorities, type Findable } from '../model/find-authority.ts';

/** How many records are named when none fits exactly. */
const MOST_NAMED = 5;
const named = ({ id, name }: Findable) => `${id} (${name})`;

/**
 * The id of a record given by id or by any of its names.
 * @param sort what it is, for the message: “organ”
 * @throws Error that names the nearest records, when none or several fit
 */
export function resolveAuthority(sort: string, written: string, entries: readonly Findable[]): string {
  const byId = entries.find(({ id }) => id === written);
  if (byId) return byId.id;
  const matches = findAuthorities(written, entries);
  const exact = matches.filter(({ kind }) => kind === 'exact');
  if (exact.length === 1) return exact[0]!.entry.id;
  if (exact.length > 1) throw new Error(`“${written}” is the name of ${exact.length} ${sort}s: write an id: ${exact.map(({ entry }) => named(entry)).join(', ')}`);
  const near = matches.slice(0, MOST_NAMED).map(({ entry }) => named(entry));
  throw new Error(`there is no ${sort} “${written}”${near.length > 0 ? `; perhaps ${near.join(', ')}` : ''}`);
}
