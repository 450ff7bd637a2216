import { MUTUAL_ORGAN_RELATIONS, type Organ, type OrganRelationType } from '../model/schema/index.ts';

/** How a relation is drawn: the four that make an organisation work have a line each, the others share a quiet one. */
export const FAMILIES = ['elects', 'oversees', 'reportsTo', 'refersTo', 'stands'] as const;
export type RelationFamily = (typeof FAMILIES)[number];

const FAMILY: Record<OrganRelationType, RelationFamily> = {
  elects: 'elects',
  oversees: 'oversees',
  hearsComplaintsAbout: 'oversees',
  reportsTo: 'reportsTo',
  refersTo: 'refersTo',
  heads: 'stands',
  partOf: 'stands',
  attachedTo: 'stands',
  formedFrom: 'stands',
  leadsWith: 'stands',
  actsInAbsenceOf: 'stands',
  created: 'stands',
};

/** Relations that are written from below to above: who reports stands under who hears the report. */
const UPWARD = new Set<OrganRelationType>(['reportsTo', 'heads', 'partOf', 'attachedTo', 'formedFrom', 'actsInAbsenceOf']);

/** One line of an organ chart: all relations of one family that one organ has to another. */
export interface RelationLine {
  from: string;
  to: string;
  family: RelationFamily;
  types: OrganRelationType[];
  /** Whether the line runs from below to above. */
  upward: boolean;
}

/** Organs that are connected with each other, in whatever way, and the lines between them. */
export interface OrganGroup {
  organs: Organ[];
  lines: RelationLine[];
}

/** The lines of an organ chart, in the order in which the archive names them. */
export function relationLines(organs: ReadonlyMap<string, Organ>): RelationLine[] {
  const lines = new Map<string, RelationLine>();
  for (const { id: from, relations } of organs.values()) {
    for (const { type, target: to } of relations) {
      if (!organs.has(to) || to === from) continue;
      const [family, upward] = [FAMILY[type], UPWARD.has(type)];
      const isDrawn = MUTUAL_ORGAN_RELATIONS.has(type) && lines.get([to, from, family, upward].join(' '))?.types.includes(type);
      if (isDrawn) continue;
      const key = [from, to, family, upward].join(' ');
      const line = lines.get(key);
      if (!line) lines.set(key, { from, to, family, types: [type], upward });
      else if (!line.types.includes(type)) line.types.push(type);
    }
  }
  return [...lines.values()];
}

/** Organs in groups that no line joins, the largest group first; organs without relations are in none. */
export function organGroups(organs: ReadonlyMap<string, Organ>): OrganGroup[] {
  const lines = relationLines(organs);
  const groupOf = new Map<string, Set<string>>();
  for (const { from, to } of lines) {
    const joined = new Set([from, to, ...(groupOf.get(from) ?? []), ...(groupOf.get(to) ?? [])]);
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())]
    .map((ids) => ({ organs: [...organs.values()].filter(({ id }) => ids.has(id)), lines: lines.filter(({ from }) => ids.has(from)) }))
    .sort((a, b) => b.organs.length - a.organs.length || [...organs.keys()].indexOf(a.organs[0]!.id) - [...organs.keys()].indexOf(b.organs[0]!.id));
}
