import type { Collection, Kind } from '../../model/schema/index.ts';
import { analyze } from '../../persian/index.ts';
import { firstLines, placeOf, type Line, type Proposal } from './proposal.ts';

export interface KindOfDocument {
  collection: Collection;
  kind: Kind;
}

/** Words by which documents name their kind, the more exact ones first. Source: DESIGN’s vocabulary and the survey of titles. */
const WORDS: readonly (readonly [words: string, collection: Collection, kind: Kind])[] = [
  ['اطلاعیه پایانی', 'reports', 'closing-communique'], ['بیانیه پایانی', 'reports', 'closing-communique'], ['قطعنامه پایانی', 'resolutions', 'resolution'],
  ['آیین نامه', 'resolutions', 'statutes'], ['آئین نامه', 'resolutions', 'statutes'], ['اساسنامه', 'resolutions', 'statutes'], ['اصول سازمانی', 'resolutions', 'statutes'],
  ['صورت جلسه', 'reports', 'minutes'], ['صورتجلسه', 'reports', 'minutes'], ['متن سخنرانی', 'reports', 'speech'], ['سخنرانی', 'reports', 'speech'], ['سخنان', 'reports', 'speech'],
  ['متمم', 'resolutions', 'amendment'], ['اصلاحیه', 'resolutions', 'amendment'], ['قطعنامه', 'resolutions', 'resolution'], ['قرار', 'resolutions', 'decision'], ['مصوبه', 'resolutions', 'decision'],
  ['گزارش', 'reports', 'report'], ['برنامه', 'resolutions', 'programme'], ['بیانیه', 'statements', 'statement'], ['اعلامیه', 'statements', 'statement'],
  ['اطلاعیه', 'statements', 'communique'], ['فراخوان', 'statements', 'call'], ['پیام', 'statements', 'message'], ['نامه سرگشاده', 'statements', 'letter'], ['نامه', 'statements', 'letter'],
];

const keysOf = (text: string) => analyze(text).map(({ key }) => key);
const table = WORDS.map(([words, collection, kind]) => ({ keys: keysOf(words), value: { collection, kind } }));
/** Behind these, «قرار» is part of a verb. */
const VERBS = new Set(keysOf('است بود گرفت گرفته داد داده دارد داشت نیست'));

/** The first kind word of a text, by place and then by exactness. */
function firstKind(text: string, within: number): { value: KindOfDocument; words: string } | null {
  const tokens = analyze(text);
  for (let at = 0; at < Math.min(tokens.length, within); at++) {
    const entry = table.find(({ keys }) => keys.every((key, index) => tokens[at + index]?.key === key));
    const last = entry && tokens[at + entry.keys.length - 1];
    if (!entry || !last) continue;
    if (entry.value.kind === 'decision' && VERBS.has(tokens[at + 1]?.key ?? '')) continue;
    return { value: entry.value, words: text.slice(tokens[at]!.start, last.end) };
  }
  return null;
}

/** What a title, a category or a first line says of the kind of a document. A title that does not begin with it is doubtful. */
export function recogniseKind(title: string, lines: readonly Line[], categories: readonly string[]): Proposal<KindOfDocument> | null {
  const inTitle = firstKind(title, 2);
  if (inTitle) return { ...inTitle, where: 'title' };
  for (const category of categories) {
    const found = firstKind(category, 2);
    if (found) return { ...found, where: 'category' };
  }
  for (const line of firstLines(lines)) {
    const found = firstKind(line.text, 2);
    if (found) return { ...found, where: placeOf(line), doubt: 'the title does not say it' };
  }
  const later = firstKind(title, Infinity);
  return later ? { ...later, where: 'title', doubt: 'the title does not begin with it' } : null;
}
