import type { Meeting, Organ } from '../../model/schema/index.ts';
import { Mentions, type Mention } from './mentions.ts';
import { ending, firstLines, isShort, lastParts, placeOf, type Line, type Proposal } from './proposal.ts';

/** Share of a line that must be the name of an organ for the line to be its signature. */
const SIGNATURE = 0.5;
/** In front of an organ’s name in a title, these say that the document goes to it, not out from it. */
const TO_OR_AT = /(?:^|\s)(?:به|در|خطاب به|برای|علیه|با|از سوی مردم به)\s*$/;

const size = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** An office speaks for the body it heads. */
function bodyOf(organ: Organ, organs: readonly Organ[]): Organ {
  const headed = organ.kind === 'office' ? organ.relations.find(({ type }) => type === 'heads') : undefined;
  return organs.find(({ id }) => id === headed?.target) ?? organ;
}

/**
 * The organ that issued a document: that of the meeting which adopted it, the one that signed it, or the first one named in
 * the title. The party as a whole counts least: its name is part of the names of its organs.
 */
export function recogniseOrgan(title: string, lines: readonly Line[], organs: readonly Organ[], meeting: Proposal<Meeting> | null): Proposal<Organ> | null {
  const mentions = new Mentions(organs);
  const isWhole = ({ record }: Mention<Organ>) => record.kind === 'party';
  const narrowest = (found: Mention<Organ>[]) => found.find((mention) => !isWhole(mention)) ?? found[0];
  const propose = (mention: Mention<Organ>, line: Line, doubt?: string): Proposal<Organ> => ({ value: bodyOf(mention.record, organs), words: mention.words, where: placeOf(line), ...(doubt ? { doubt } : {}) });
  const signedIn = (line: Line) => {
    const found = isShort(line) ? mentions.find(line.text) : [];
    const covered = found.reduce((sum, { words }) => sum + size(words), 0);
    return covered >= size(line.text) * SIGNATURE ? found : [];
  };
  for (const line of ending(lines)) {
    const best = narrowest(signedIn(line)) ?? narrowest(lastParts(line).flatMap(signedIn));
    if (best) return propose(best, line);
  }
  const titleLine: Line = { text: title, number: 0, heading: true };
  const inTitle = mentions.find(title).filter(({ start }) => !TO_OR_AT.test(title.slice(0, start)));
  const named = narrowest(inTitle);
  const atMeeting = meeting?.value.organ ? organs.find(({ id }) => id === meeting.value.organ) : undefined;
  if (named && !isWhole(named) && named.record.id !== atMeeting?.id) return propose(named, titleLine);
  if (atMeeting && meeting) return { value: atMeeting, words: meeting.words, where: meeting.where };
  if (named) return propose(named, titleLine);
  for (const line of firstLines(lines)) {
    const best = mentions.find(line.text).find((mention) => !isWhole(mention));
    if (best) return propose(best, line, 'it is named at the beginning, but neither in the title nor as a signature');
  }
  return null;
}
