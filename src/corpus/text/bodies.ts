import { DEMANDS, ENACTMENTS, GREETINGS, PREAMBLES, SLOGANS } from '../lexicon/phrases.ts';
import { drawZipf } from '../zipf.ts';
import { paragraph } from '../language/sentence.ts';
import { nounPhrase } from '../language/noun-phrase.ts';
import { digits } from '../language/time.ts';
import type { Kind } from '../../model/schema/index.ts';
import type { TextBuilder } from './builder.ts';
import { bulletList, note, numberedList, quotation, reasons, sections, table } from './parts.ts';

/** What a body needs to know of its document. */
export interface BodyFacts {
  kind: Kind;
  /** Length in words. */
  wanted: number;
  /** Who signs. */
  issuer: string;
  /** The day it bears at its foot, in words. */
  dayInWords: string;
  vote: { result: 'adopted' | 'rejected'; for: number | null; against: number | null; abstain: number | null } | null;
  agenda: string[];
}

type Extra = readonly [((text: TextBuilder) => void) | null, number];
const few = (text: TextBuilder) => text.speech.random.between(2, 6);
const LIST: Extra = [(text) => bulletList(text, few(text)), 8];
const STEPS: Extra = [(text) => numberedList(text, few(text)), 5];
const QUOTE: Extra = [quotation, 4];
const NOTE: Extra = [note, 1];
const TABLE: Extra = [table, 5];
const NOTHING: Extra = [null, 80];

function statement(text: TextBuilder, facts: BodyFacts): void {
  const { random } = text.speech;
  if (random.chance(0.35)) text.block(drawZipf(random, GREETINGS));
  text.paragraph(Math.min(90, facts.wanted / 2));
  if (facts.wanted > 350) sections(text, facts.wanted * 0.85, [LIST, QUOTE, NOTE, NOTHING]);
  while (text.words < facts.wanted * 0.75) text.paragraph(random.between(40, 110));
  if (random.chance(0.4)) {
    text.block(random.pick(DEMANDS));
    bulletList(text, random.between(3, 7));
  }
  while (text.words < facts.wanted * 0.95) text.paragraph(Math.min(80, facts.wanted - text.words));
  if (random.chance(0.5)) text.block(random.some(SLOGANS, random.between(1, 3)).map((slogan) => `**${slogan}**`).join('\n\n'));
  text.block(`${facts.issuer}  \n${facts.dayInWords}`);
}

function vote({ vote: counted }: BodyFacts): string | null {
  if (!counted) return null;
  const numbers = (['for', 'against', 'abstain'] as const).map((name) => (counted[name] === null ? '' : ` ${name}="${digits(counted[name])}"`));
  return `<Vote result="${counted.result}"${numbers.join('')} />`;
}

function resolution(text: TextBuilder, facts: BodyFacts): void {
  const { random } = text.speech;
  if (random.chance(0.5)) text.paragraph(60);
  if (random.chance(0.6)) {
    text.block(random.pick(PREAMBLES));
    reasons(text, random.between(2, 5));
  }
  text.block(`${facts.issuer} ${random.pick(ENACTMENTS)}`);
  for (let number = 1; text.words < facts.wanted * 0.95 || number < 3; number++) {
    const title = random.chance(0.3) ? ` title="${nounPhrase(text.speech, random.pick(['A', 'K', 'W'] as const), 1).text}"` : '';
    const inside = [text.prose(Math.min(random.between(25, 90), Math.max(15, facts.wanted / 4)))];
    if (random.chance(0.2)) inside.push(text.prose(40));
    text.block(`<Clause number="${digits(number)}"${title}>\n\n${inside.join('\n\n')}\n\n</Clause>`);
    if (random.chance(0.05)) table(text);
  }
  const outcome = vote(facts);
  if (outcome && random.chance(0.7)) text.block(outcome);
  if (random.chance(0.08)) note(text);
}

function report(text: TextBuilder, facts: BodyFacts): void {
  text.paragraph(80);
  sections(text, facts.wanted, [LIST, STEPS, QUOTE, NOTE, TABLE, [null, 60]]);
  if (text.speech.random.chance(0.5)) text.block(`${facts.issuer}، ${facts.dayInWords}`);
}

function minutes(text: TextBuilder, facts: BodyFacts): void {
  const { random } = text.speech;
  text.block(`نشست با حضور ${digits(random.between(7, 90))} نماینده گشایش یافت. دستور جلسه چنین بود:`);
  text.block(facts.agenda.map((item, index) => `${index + 1}. ${item}${index === facts.agenda.length - 1 ? '.' : '؛'}`).join('\n'));
  for (const [index, item] of facts.agenda.entries()) {
    text.heading(item);
    const until = (facts.wanted * (index + 1)) / facts.agenda.length;
    do text.paragraph(random.between(40, 110));
    while (text.words < until);
    const counted = { result: random.chance(0.9) ? 'adopted' as const : 'rejected' as const, for: random.between(20, 60), against: random.between(0, 12), abstain: random.between(0, 6) };
    if (random.chance(0.3)) text.block(vote({ ...facts, vote: counted })!);
  }
}

function speech(text: TextBuilder, facts: BodyFacts): void {
  const { random } = text.speech;
  text.block(drawZipf(random, GREETINGS));
  while (text.words < facts.wanted * 0.95) {
    text.paragraph(random.between(50, 150));
    if (random.chance(0.05)) quotation(text);
  }
  text.block(random.pick(SLOGANS));
}

const BODIES: Record<Kind, (text: TextBuilder, facts: BodyFacts) => void> = {
  statement, communique: statement, call: statement, message: statement, letter: statement,
  resolution, decision: resolution, amendment: resolution, programme: report, statutes: resolution,
  report, 'closing-communique': statement, speech, minutes,
};

/** Writes the text of a document. */
export function writeBody(text: TextBuilder, facts: BodyFacts): string {
  BODIES[facts.kind](text, facts);
  return text.toString();
}

/** The archive’s own account of a text it does not hold. */
export function writeAbstract(text: TextBuilder, wanted: number): string {
  return paragraph(text.speech, wanted);
}
