import type { Archive, ArchiveDocument } from './graph.ts';

/** How many are named: enough to go on, few enough to choose from. */
const MOST = 6;

const knownDays = new WeakMap<ArchiveDocument, number>();

/** The day that stands for a document when asking how far two lie apart; null where nothing is known. */
function dayOf(document: ArchiveDocument): number | null {
  const written = document.parsedDate.earliest ?? document.parsedDate.latest;
  if (!written) return null;
  let day = knownDays.get(document);
  if (day === undefined) knownDays.set(document, (day = Date.parse(written)));
  return day;
}

/** The documents of an archive by number, and for each topic the numbers of its documents. */
interface Numbered {
  documents: readonly ArchiveDocument[];
  byTopic: ReadonlyMap<string, Int32Array>;
  /** Room to count in: how many topics a document shares. All zero between two questions. */
  shared: Uint16Array;
  /** Room for those that share any. */
  met: Int32Array;
}

const knownNumbers = new WeakMap<Archive, Numbered>();

function numbered(archive: Archive): Numbered {
  let known = knownNumbers.get(archive);
  if (!known) {
    const documents = [...archive.documents.values()];
    const numbers = new Map(documents.map((document, number) => [document, number]));
    const byTopic = new Map([...archive.documentsByTopic].map(([topic, those]) => [topic, Int32Array.from(those, (document) => numbers.get(document)!)]));
    known = { documents, byTopic, shared: new Uint16Array(documents.length), met: new Int32Array(documents.length) };
    knownNumbers.set(archive, known);
  }
  return known;
}

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
  const { documents, byTopic, shared, met } = numbered(archive);
  let count = 0;
  for (const topic of new Set(document.topics)) {
    for (const number of byTopic.get(topic) ?? []) {
      if (shared[number] === 0) met[count++] = number;
      shared[number]!++;
    }
  }
  const day = dayOf(document);
  const first: Alike[] = [];
  for (let index = 0; index < count; index++) {
    const number = met[index]!;
    const topics = shared[number]!;
    shared[number] = 0;
    // Most share less than those that are there already.
    if (first.length === MOST && topics < first[MOST - 1]!.topics) continue;
    const other = documents[number]!;
    if (other.id === document.id || (document.meeting !== null && other.meeting === document.meeting)) continue;
    const otherDay = dayOf(other);
    insert(first, { other, topics, distance: day === null || otherDay === null ? Infinity : Math.abs(day - otherDay) });
  }
  return first.map(({ other }) => other);
}
