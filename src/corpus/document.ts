import type { ArchiveEvent, Collection, Kind, Relation } from '../model/schema/index.ts';
import { dayIn, writeLoosely, type Calendar } from './calendar.ts';
import type { Speech } from './language/speech.ts';
import { sentence } from './language/sentence.ts';
import { exponential, type Random } from './random.ts';
import { dayInWords } from './records/cast.ts';
import type { MeetingSeed } from './records/meetings.ts';
import type { OrganSeed } from './records/organs.ts';
import { newSources, REMARKS } from './records/sources.ts';
import type { TopicSeed } from './records/topics.ts';
import { newHouseStyle, spell, spellMarkdown } from './spelling.ts';
import { writeAbstract, writeBody } from './text/bodies.ts';
import { TextBuilder, type LinkTarget } from './text/builder.ts';
import { writeYaml, type Data } from './yaml.ts';

/** All that is decided of a document before it is written. */
export interface DocumentFacts {
  id: string;
  collection: Collection;
  kind: Kind;
  title: string;
  day: number;
  calendar: Calendar;
  organ: OrganSeed;
  meeting: MeetingSeed | null;
  topics: TopicSeed[];
  speech: Speech;
  relations: Relation[];
  events: ArchiveEvent[];
  links: LinkTarget[];
  people: Record<'authors' | 'signatories' | 'movers' | 'presenters' | 'people', string[]>;
  draft: boolean;
  restricted: boolean;
}

export interface CorpusFile {
  /** Its path in the content folder, with slashes. */
  path: string;
  text: string;
}

const SHORTEST = 200;
const LONGEST = 4000;
/** Median and spread of the lognormal lengths; their mean is about 900. */
const MEDIAN = 780;
const SPREAD = 0.52;

function drawLength(random: Random): number {
  return Math.round(Math.min(LONGEST, Math.max(SHORTEST, MEDIAN * exponential(SPREAD * random.normal()))));
}

/** The vote on a decision, as far as the archive knows it. */
function newVote(random: Random, { events }: DocumentFacts) {
  const isDecision = events.some(({ event }) => event === 'adopted' || event === 'rejected');
  if (!isDecision || random.chance(0.35)) return null;
  const result: 'adopted' | 'rejected' = events.some(({ event }) => event === 'adopted') ? 'adopted' : 'rejected';
  if (result === 'adopted' && random.chance(0.3)) return { result, unanimous: true, for: null, against: null, abstain: null };
  const [more, less] = [random.between(24, 70), random.between(1, 20)];
  const [inFavour, against] = result === 'adopted' ? [more, less] : [less, more];
  return { result, unanimous: false, for: random.chance(0.8) ? inFavour : null, against, abstain: random.chance(0.7) ? random.between(0, 9) : null };
}

/** What the archive says of a document in its own words, which never say «we». */
function newSummary({ speech, topics }: DocumentFacts): string {
  const calm = { ...speech, we: false };
  return `دربارهٔ ${topics.map(({ name }) => name).join(' و ')}. ${sentence(calm)}؛ ${sentence(calm)}.`;
}

function drawHolding(random: Random, facts: DocumentFacts): 'full' | 'abstract' | 'none' {
  if (facts.restricted) return 'none';
  return facts.draft ? 'full' : random.weighted([['full', 90], ['abstract', 7], ['none', 3]]);
}

/** The archive’s confidence, remarks and doubts. */
function description(random: Random, { id, collection, restricted, draft }: DocumentFacts): { [key: string]: Data } {
  return {
    confidence: random.weighted([[null, 88], ['medium', 9], ['low', 3]]),
    notes: random.chance(0.08) ? [random.pick(REMARKS)] : [],
    conflictingAccounts: random.chance(0.01) ? [{ about: 'place', says: 'انبار سیب', saidBy: 'یادداشت‌های یک مهمان' }] : [],
    access: restricted ? 'restricted' : null,
    draft: draft || null,
    redirectFrom: random.chance(0.004) ? [`/${collection}/old-${id}/`] : [],
  };
}

/** Writes a document: its record, and its text as its house would have typed it. */
export function writeDocument(random: Random, facts: DocumentFacts): CorpusFile {
  const { speech, calendar } = facts;
  const style = newHouseStyle(random);
  const vote = newVote(random, facts);
  const holding = drawHolding(random, facts);
  const summary = holding === 'abstract' || random.chance(0.25) ? newSummary(facts) : null;
  const text = new TextBuilder(speech, facts.links, random.chance(0.3) ? 0.15 : 0);
  const agenda = [...facts.topics.map(({ name }) => name), 'گزارش مالی', 'پیشنهادها'].slice(0, 4);
  const body = () => {
    const signed = { issuer: facts.organ.name, dayInWords: dayInWords(random, facts.day, calendar) };
    return writeBody(text, { kind: facts.kind, wanted: drawLength(random), ...signed, vote, agenda });
  };
  const abstract = () => (random.chance(0.5) ? writeAbstract(text, random.between(60, 150)) : '');
  const markdown = { full: () => spellMarkdown(body(), style, random), abstract, none: () => '' }[holding]();
  const date = writeLoosely(facts.day, facts.meeting ? facts.meeting.calendar : calendar, random);
  const printed = random.chance(0.3) ? spell(facts.title, style, random) : facts.title;
  const record: Data = {
    title: facts.title,
    titleStatus: random.chance(0.05) ? 'supplied' : null,
    titleAsPrinted: printed === facts.title ? null : printed,
    kind: facts.kind, date,
    dateBasis: date.length < 10 && random.chance(0.5) ? 'از روی شمارهٔ نشریه‌ای که آن را چاپ کرده است.' : null,
    issuedBy: facts.organ.id, meeting: facts.meeting?.id,
    holding: holding === 'full' ? null : holding,
    summary, vote,
    ...facts.people,
    events: facts.events as Data[], relations: facts.relations as unknown as Data[],
    topics: facts.topics.map(({ id }) => id),
    sources: newSources(random, facts.id, calendar),
    ...description(random, facts),
  };
  const folder = /^\d{4}/.exec(date)?.[0] ?? `${dayIn(facts.day, calendar).year}`;
  return { path: `${facts.collection}/${folder}/${facts.id}.mdx`, text: `---\n${writeYaml(record)}---\n${markdown && `\n${markdown}\n`}` };
}
