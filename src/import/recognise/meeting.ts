import type { Meeting } from '../../model/schema/index.ts';
import { analyze, ordinal } from '../../persian/index.ts';
import { Mentions } from './mentions.ts';
import { firstLines, lastLines, placeOf, type Line, type Proposal } from './proposal.ts';

/** Words for meetings with a number, and the kinds that they name. */
const SORTS: readonly (readonly [word: string, kind: Meeting['kind']])[] = [['کنگره', 'congress'], ['پلنوم', 'plenum'], ['پلینوم', 'plenum'], ['نشست', 'session'], ['جلسه', 'session'], ['اجلاس', 'session']];
/** The highest number of a meeting that is looked for in words. */
const MOST = 120;

const keyOf = (word: string) => analyze(word)[0]!.key;
const kindOf = new Map(SORTS.map(([word, kind]) => [keyOf(word), kind]));
const numberOf = new Map<string, number>();
for (let number = MOST; number >= 1; number--) {
  numberOf.set(String(number), number);
  const words = ordinal(number);
  for (const form of [words, `${words}ین`, words.replace(/\u200cام$|م$/, '')]) numberOf.set(analyze(form).map(({ key }) => key).join(' '), number);
}
for (const first of ['یکم', 'نخست', 'اول', 'نخستین', 'اولین']) numberOf.set(keyOf(first), 1);
// Without its last letter «سوم» is no number; the cardinal is.
numberOf.set(keyOf('سه'), 3);
// «یک جلسه» is any session, not the first.
numberOf.delete(keyOf('یک'));

/** A meeting named by its sort and number: «کنگره دوازدهم», «پلنوم ۲۵», «چهل و یکمین پلنوم». */
export function numberedMeetings(text: string): { kind: Meeting['kind']; number: number; words: string }[] {
  const tokens = analyze(text);
  return tokens.flatMap(({ key, start, end }, at) => {
    const kind = kindOf.get(key);
    if (!kind) return [];
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const following = after && /^[\s\u200c\u00a0]*$/.test(text.slice(end, after.start)) ? numberOf.get(after.key) : undefined;
    if (following !== undefined && after) return [{ kind, number: following, words: text.slice(start, after.end) }];
    const preceding = before && /ین$|^(?:نخستین|اولین)$/.test(text.slice(before.start, before.end)) ? numberOf.get(before.key) : undefined;
    return preceding !== undefined && before ? [{ kind, number: preceding, words: text.slice(before.start, end) }] : [];
  });
}

const ADOPTED = /مصوب/;

/** The meeting whose document it is: named in the title, in a line that says where it was adopted, or at beginning and end. */
export function recogniseMeeting(title: string, lines: readonly Line[], meetings: readonly Meeting[]): { proposal: Proposal<Meeting> | null; remarks: string[] } {
  const mentions = new Mentions(meetings);
  const remarks: string[] = [];
  const meetingIn = (line: Line): Proposal<Meeting> | null => {
    const named = mentions.find(line.text)[0];
    if (named) return { value: named.record, words: named.words, where: placeOf(line) };
    for (const { kind, number, words } of numberedMeetings(line.text)) {
      const fitting = meetings.filter((meeting) => meeting.kind === kind && meeting.number === number);
      const [only] = fitting;
      if (only && fitting.length === 1) return { value: only, words, where: placeOf(line) };
      remarks.push(only ? `“${words}” may be any of ${fitting.map(({ id }) => id).join(', ')}` : `“${words}” is not in meetings.yaml`);
    }
    return null;
  };
  const titleLine: Line = { text: title, number: 0, heading: true };
  const frame = [...firstLines(lines), ...lastLines(lines)];
  const candidates = [...frame.filter(({ text }) => ADOPTED.test(text)), titleLine, ...frame];
  for (const line of candidates) {
    const found = meetingIn(line);
    if (found) return { proposal: found, remarks: [...new Set(remarks)] };
  }
  return { proposal: null, remarks: [...new Set(remarks)] };
}
