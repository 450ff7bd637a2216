import { dayIn, drawCalendar } from './calendar.ts';
import { writeDocument, type CorpusFile, type DocumentFacts } from './document.ts';
import { Random } from './random.ts';
import { newSpeech } from './records/cast.ts';
import { lifeOf, publicationOf } from './records/events.ts';
import type { MeetingSeed } from './records/meetings.ts';
import { isAlive, ORGANS, type OrganSeed } from './records/organs.ts';
import type { PersonSeed } from './records/people.ts';
import { COLLECTION_OF, drawKind, drawOrgan, newSlots, type Slot } from './records/plan.ts';
import { PublishedDocuments, type Published } from './records/published.ts';
import { Slugs } from './records/slug.ts';
import { newTitle } from './records/titles.ts';
import { TOPICS, type TopicSeed } from './records/topics.ts';
import type { LinkTarget } from './text/builder.ts';
import { drawZipf } from './zipf.ts';

/** One in so many is a draft, and one restricted. */
const RARITY = 500;

/** Writes the documents of an archive one after the other, in order of time; each knows only those before it. */
export class DocumentWriter {
  readonly #documents: number;
  readonly #seed: string;
  readonly #meetings: readonly MeetingSeed[];
  readonly #people: readonly PersonSeed[];
  readonly #slugs = new Slugs();
  readonly #series = new Map<string, number>();
  readonly #closed = new Set<string>();
  /** What others may refer to. */
  readonly published = new PublishedDocuments();

  constructor(documents: number, seed: string, meetings: readonly MeetingSeed[], people: readonly PersonSeed[]) {
    this.#documents = documents;
    this.#seed = seed;
    this.#meetings = meetings;
    this.#people = people;
  }

  *files(): Generator<CorpusFile> {
    const slots = newSlots(new Random(this.#seed, 'slots', this.#documents), this.#documents, this.#meetings);
    for (const [index, slot] of slots.entries()) yield this.#write(slot, index);
  }

  #write(slot: Slot, index: number): CorpusFile {
    const random = new Random(this.#seed, this.#documents, index);
    const facts = this.#decide(random, slot, index);
    const file = writeDocument(random, facts);
    if (!facts.draft) {
      const { id, collection, kind, title, meeting, topics, events } = facts;
      const inForce = collection === 'resolutions' && events.some(({ event }) => event === 'adopted');
      this.published.add({ id, collection, kind, title, meeting: meeting?.id ?? null, topic: topics[0]!.id }, inForce);
    }
    return file;
  }

  #issuer(random: Random, { day, meeting }: Slot): OrganSeed {
    const own = meeting && ORGANS.find(({ id }) => id === meeting.organ);
    return own && isAlive(own, day) && random.chance(0.85) ? own : drawOrgan(random, day);
  }

  #decide(random: Random, slot: Slot, index: number): DocumentFacts {
    const { day, meeting } = slot;
    let kind = drawKind(random, slot, this.#closed);
    const organ = this.#issuer(random, slot);
    const calendar = drawCalendar(random);
    const topics = this.#topics(random);
    const changed = kind === 'amendment' ? this.published.drawDecision(random, false) : null;
    if (kind === 'amendment' && !changed) kind = 'decision';
    const collection = COLLECTION_OF[kind];
    const draft = index % RARITY === 17;
    const speaker = random.pick(this.#people);
    const speech = newSpeech(random, { kind, day, calendar, organ, topics, people: this.#people });
    const relations = this.published.relationsOf(random, kind, topics[0]!.id, meeting?.id ?? null);
    if (changed) relations.unshift({ type: 'amends', target: changed.id });
    const kept = relations.filter(({ target }, at) => relations.findIndex((other) => other.target === target) === at);
    const decided = collection === 'resolutions' && kind !== 'programme';
    const number = this.#next(`${organ.id} ${kind}`);
    const changes = changed ? shortTitle(changed) : null;
    const title = newTitle({ kind, organ: organ.name, meeting, topic: topics[0]!, day, number, speaker: speaker.name, changes }, speech);
    return {
      id: this.#slugs.next(organ.id, kind, topics[0]!.id, dayIn(day, 'jalali').year),
      collection, kind, title, day, calendar, organ, meeting, topics, speech, relations: kept,
      events: decided
        ? lifeOf(random, { day, organ: organ.id, meeting, calendar, adopted: random.chance(0.93) }, this.#meetings)
        : publicationOf(random, day, calendar),
      links: this.#links(random, organ, meeting, topics),
      people: this.#cast(random, kind, speaker),
      draft, restricted: index % RARITY === 23,
    };
  }

  #next(series: string): number {
    const number = (this.#series.get(series) ?? 0) + 1;
    this.#series.set(series, number);
    return number;
  }

  #topics(random: Random): TopicSeed[] {
    const first = drawZipf(random, TOPICS, 12);
    const others = Array.from({ length: random.weighted([[0, 5], [1, 4], [2, 2]]) }, () => drawZipf(random, TOPICS, 12));
    return [...new Set([first, ...others])];
  }

  #links(random: Random, organ: OrganSeed, meeting: MeetingSeed | null, topics: readonly TopicSeed[]): LinkTarget[] {
    const document = random.chance(0.6) ? this.published.draw(random, topics[0]!.id) : null;
    const links: LinkTarget[] = [];
    if (document) links.push({ name: document.title, path: `/${document.collection}/${document.id}/` });
    if (random.chance(0.25)) links.push({ name: organ.name, path: `/organs/${organ.id}/` });
    if (meeting && random.chance(0.3)) links.push({ name: meeting.name, path: `/meetings/${meeting.id}/` });
    if (random.chance(0.2)) links.push({ name: topics[0]!.name, path: `/topics/${topics[0]!.id}/` });
    return links;
  }

  #cast(random: Random, kind: DocumentFacts['kind'], speaker: PersonSeed): DocumentFacts['people'] {
    const some = (share: number, most: number) => (random.chance(share) ? random.some(this.#people, random.between(1, most)).map(({ id }) => id) : []);
    const isDecision = kind === 'resolution' || kind === 'decision';
    return {
      movers: isDecision ? some(0.15, 3) : [], presenters: kind === 'report' ? some(0.3, 2) : [], authors: kind === 'speech' ? [speaker.id] : [],
      signatories: kind === 'call' || kind === 'letter' ? some(0.3, 6) : [], people: some(0.08, 3),
    };
  }
}

/** A title as another title quotes it: an amendment of an amendment is named after what it amends. */
function shortTitle({ title }: Published): string {
  return title.replace(/^(?:متمم|اصلاح بند \S+) /, '');
}
