/** Half-spaces where an affix is certain: by the table of verbs, or because the ending is no word of its own. */
import { foldCharacters, ZWNJ } from '../characters.ts';
import { GREGORIAN_MONTHS_FA } from '../calendar.ts';
import { memoize } from '../memoize.ts';
import { isNumberWord } from '../numbers.ts';
import { isImpersonal, joinedVerbKey, PARTICIPLES } from '../verbs.ts';
import { editsOf, type Edit, type TypographyRule } from './change.ts';
import { WORD } from './letters.ts';

// Each pattern begins with the signs it is about, and looks at what stands around them only there.
/** «می» at the beginning of a word, or behind what may stand before it there: behind it a gap, then a verb. */
const miBefore = (gap: string) => new RegExp(`می${gap}(?=([${WORD}]+))(?<=(?<![${WORD}])((?:بر|در|باز|فرا|فرو|وا)?ن?)می${gap})`, 'g');
const SPACED_MI = miBefore(' ');
const JOINED_MI = miBefore('');
const SPACED_PLURAL = new RegExp(` (?=(?:هایمان|هایتان|هایشان|هایی|هایم|هایت|هایش|های|ها)(?![${WORD}]))(?<=(?<![${WORD}])([${WORD}]{2,}) )`, 'g');
const SPACED_SUPERLATIVE = new RegExp(` (?=ترین(?:\u200cها|ها)?(?![${WORD}]))(?<=[${WORD}]{2} )`, 'g');
const SPACED_PERSON = new RegExp(` (?=(?:اند|ایم|اید|ام)(?![${WORD}]))(?<=(?<![${WORD}])([${WORD}]+ه) )`, 'g');

/** Words that take no plural; of these «ها» behind them belongs to something else, or is a slip. */
const NO_NOUN = new Set('و به در از که را با تا یا بر ها های هم'.split(' '));
/** «می» behind these may be the month of May; so it may behind «آوریل و». */
const BEFORE_MAY = new Set(['ماه', 'اول', 'یکم']);
const MONTHS = new Set(GREGORIAN_MONTHS_FA.map(foldCharacters));
const AND = new Set(['و', 'یا', 'تا']);

/** Whether a verb with می or نمی, its prefix parted from what is behind it by a space, is a form that the table knows. */
const isKnownVerb = memoize((verb): boolean => {
  const [prefix = '', body = ''] = verb.split(' ');
  const [first = '', ...rest] = foldCharacters(body).split(ZWNJ);
  if (PARTICIPLES.has(first)) return true;
  const whole = [first, ...rest].join('');
  return isImpersonal(whole) || joinedVerbKey(foldCharacters(prefix) + whole) !== undefined;
});

/** Whether a word is a verb that the table knows, with its می joined. */
const isJoinedVerb = memoize((word): boolean => {
  const letters = foldCharacters(word).replaceAll(ZWNJ, '');
  return joinedVerbKey(letters) !== undefined || isImpersonal(letters.replace(/^ن?می/, ''));
});

const folded = memoize(foldCharacters);

function mayBeMay(text: string, at: number): boolean {
  const [before = '', previous = ''] = text.slice(Math.max(0, at - 40), at).trim().split(/\s+/).slice(-2).map(foldCharacters);
  const word = previous || before;
  if (AND.has(word)) return previous !== '' && MONTHS.has(before);
  return /\d$/.test(word) || BEFORE_MAY.has(word) || MONTHS.has(word) || isNumberWord(word.replaceAll(ZWNJ, ''));
}

const spacedVerbs: TypographyRule = {
  name: 'half-space after می',
  level: 'safe',
  edits: (text) =>
    editsOf(text, SPACED_MI, ({ 1: body = '', 2: prefix = '', index }) => (!isKnownVerb(`${prefix}می ${body}`) || mayBeMay(text, index - prefix.length) ? null : `می${ZWNJ}`)),
};

const joinedVerbs: TypographyRule = {
  name: 'half-space in a joined می',
  level: 'safe',
  edits: (text) =>
    editsOf(text, JOINED_MI, ({ 1: body = '', 2: prefix = '' }) => (body.startsWith(ZWNJ) || !isJoinedVerb(`${prefix}می${body}`) ? null : `می${ZWNJ}`)),
};

/** The space in front of an ending becomes a half-space. */
function closeUp(text: string, pattern: RegExp, isCertain: (word: string) => boolean): Edit[] {
  return editsOf(text, pattern, ({ 1: word = '' }) => (isCertain(folded(word)) ? ZWNJ : null));
}

const spacedPlurals: TypographyRule = {
  name: 'half-space before ها',
  level: 'safe',
  edits: (text) => closeUp(text, SPACED_PLURAL, (word) => !NO_NOUN.has(word)),
};

const spacedSuperlatives: TypographyRule = {
  name: 'half-space before ترین',
  level: 'safe',
  edits: (text) => closeUp(text, SPACED_SUPERLATIVE, () => true),
};

const spacedPersons: TypographyRule = {
  name: 'half-space after a participle',
  level: 'safe',
  edits: (text) => closeUp(text, SPACED_PERSON, (word) => PARTICIPLES.has(word) || PARTICIPLES.has(word.replace(/^ن/, ''))),
};

export const halfSpaceRules: readonly TypographyRule[] = [spacedVerbs, joinedVerbs, spacedPlurals, spacedSuperlatives, spacedPersons];
