import type { Archive, RelatedOrgan } from '../graph.ts';
import { MUTUAL_ORGAN_RELATIONS, type Organ } from '../schema/index.ts';

/** How an organ stands to others, by its own record and by theirs; what is the same from both ends, and written at both, is said once. */
export function organRelationsOf({ organs, incomingOrgans }: Pick<Archive, 'organs' | 'incomingOrgans'>, organ: Organ): { outgoing: RelatedOrgan[]; incoming: RelatedOrgan[] } {
  const outgoing = organ.relations.flatMap(({ type, target, note, sources }): RelatedOrgan[] => {
    const other = organs.get(target);
    return other ? [{ type, organ: other, note, sources }] : [];
  });
  const isTold = ({ type, organ: other }: RelatedOrgan) => MUTUAL_ORGAN_RELATIONS.has(type) && outgoing.some((relation) => relation.type === type && relation.organ === other);
  return { outgoing, incoming: (incomingOrgans.get(organ.id) ?? []).filter((relation) => !isTold(relation)) };
}
