import type { Archive, ArchiveDocument } from '../graph.ts';
import { oncePer } from '../once-per.ts';

/** How many are named: enough to go on, few enough to choose from. */
const MOST = 6;

/** The documents of an archive by number, in tables that are quick to go through. */
interface Numbered {
  documents: readonly ArchiveDocument[];
  numbers: ReadonlyMap<string, number>;
  /** For each topic the numbers of its documents. */
  byTopic: ReadonlyMap<string, Int32Array>;
  /** The day that stands for a document when asking how far two lie apart, in milliseconds; NaN where nothing is known. */
  days: Float64Array;
  /** A number for the meeting that produced it; 0 for none. */
  meetings: Int32Array;
  /** Room to count in: how many topics a document shares. All zero between two questions. */
  shared: Uint16Array;
  /** Room for those that share any. */
  met: Int32Array;
}

const numbered = oncePer((archive: Archive): Numbered => {
  const documents = [...archive.documents.values()];
  const numbers = new Map(documents.map(({ id }, number) => [id, number]));
  const meetings = new Map([...archive.meetings.keys()].map((id, number) => [id, number + 1]));
  return {
    documents,
    numbers,
    byTopic: new Map([...archive.documentsByTopic].map(([topic, those]) => [topic, Int32Array.from(those, ({ id }) => numbers.get(id)!)])),
    days: Float64Array.from(documents, ({ parsedDate }) => Date.parse(parsedDate.earliest ?? parsedDate.latest ?? '')),
    meetings: Int32Array.from(documents, ({ meeting }) => (meeting === null ? 0 : meetings.get(meeting)!)),
    shared: new Uint16Array(documents.length),
    met: new Int32Array(documents.length),
  };
});

/** A document that shares topics with another. */
interface Alike {
  other: ArchiveDocument;
  topics: number;
  distance: number;
}

/** Whether one is to be named before another: it shares more, or is nearer in time. */
const isBefore = (a: Alike, b: Alike) => (a.topics !== b.topics ? a.topics > b.topics : a.distance !== b.distance ? a.distance < b.distance : a.other.id < b.other.id);

/** Puts one into a list of the first few, where it belongs there. */
function insert(first: Alike[], one: Alike): void {
  let at = first.length;
  while (at > 0 && isBefore(one, first[at - 1]!)) at--;
  if (at === MOST) return;
  first.splice(at, 0, one);
  if (first.length > MOST) first.pop();
}

/**
 * Documents about the same topics: those that share most first, and of these the nearest in time.
 * Those of the same meeting are left out, since they have a list of their own. A topic may have thousands of documents, and
 * every document asks: they are counted by number.
 */
export function sameTopic(archive: Archive, document: ArchiveDocument): ArchiveDocument[] {
  const { documents, numbers, byTopic, days, meetings, shared, met } = numbered(archive);
  let count = 0;
  for (const topic of new Set(document.topics)) {
    for (const number of byTopic.get(topic) ?? []) {
      if (shared[number] === 0) met[count++] = number;
      shared[number]!++;
    }
  }
  const own = numbers.get(document.id)!;
  const day = days[own]!;
  const meeting = meetings[own]!;
  const first: Alike[] = [];
  // What the last of the list has, once it is full: nearly all others share less or lie further away.
  let [least, furthest] = [0, Infinity];
  for (let index = 0; index < count; index++) {
    const number = met[index]!;
    const topics = shared[number]!;
    shared[number] = 0;
    if (topics < least || number === own || (meeting !== 0 && meetings[number] === meeting)) continue;
    const apart = Math.abs(day - days[number]!);
    const distance = apart >= 0 ? apart : Infinity;
    if (topics === least && distance > furthest) continue;
    insert(first, { other: documents[number]!, topics, distance });
    if (first.length === MOST) ({ topics: least, distance: furthest } = first[MOST - 1]!);
  }
  return first.map(({ other }) => other);
}
