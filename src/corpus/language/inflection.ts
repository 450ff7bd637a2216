/** How nouns and adjectives are inflected in standard orthography: with ZWNJ, and ezafe written on a silent ه. */

const ZWNJ = '\u200c';
/** Letters that do not join what follows: after them ZWNJ would change nothing, and is not written. */
const ENDS_UNJOINED = /[اآدذرزژو]$/;

/** Puts two parts of a word together: باغ‌ها, but کارها. */
export function attach(word: string, ending: string): string {
  return ENDS_UNJOINED.test(word) ? word + ending : word + ZWNJ + ending;
}

const HAMZA_ABOVE = '\u0654';

/** Words whose last ه is spoken. */
const SPOKEN_HEH = /(?:اه|کوه|گروه|انبوه|توجه)$|^(?:ده|به|مه|نه)$/;
/** Words whose last و is not the vowel u, so that nothing is added to it. */
const CONSONANT_VAV = /(?:^|[\u200c ])(?:نو|سرو|عضو|جلو|پرتو|جو)$/;

/** Whether a word ends in a silent ه, which asks for ZWNJ before endings and bears the ezafe. */
function endsInSilentHeh(word: string): boolean {
  return word.endsWith('ه') && !SPOKEN_HEH.test(word);
}

function endsInVowel(word: string): boolean {
  return word.endsWith('ا') || (word.endsWith('و') && !CONSONANT_VAV.test(word));
}

/** The word as it stands before what belongs to it: کمیته → کمیتهٔ, نیرو → نیروی. */
export function ezafe(word: string): string {
  if (endsInSilentHeh(word)) return word + HAMZA_ABOVE;
  return endsInVowel(word) ? `${word}ی` : word;
}

const POSSESSIVES = { his: 'ش', our: 'مان', their: 'شان' };

/** With a possessive ending: باغ → باغمان, باغ‌ها → باغ‌هایمان, خانه → خانه‌مان, خانه‌اش. */
export function possessed(word: string, whose: keyof typeof POSSESSIVES): string {
  const ending = POSSESSIVES[whose];
  if (endsInSilentHeh(word) || word.endsWith('ی')) return `${word}${ZWNJ}${whose === 'his' ? 'اش' : ending}`;
  return endsInVowel(word) ? `${word}ی${ending}` : word + ending;
}

/** «A …»: باغ → باغی, خانه → خانه‌ای, نیرو → نیرویی. */
export function indefinite(word: string): string {
  if (endsInSilentHeh(word) || word.endsWith('ی')) return `${word}${ZWNJ}ای`;
  return endsInVowel(word) ? `${word}یی` : `${word}ی`;
}

/** The plural in ها. */
export function plural(word: string): string {
  return attach(word, 'ها');
}

/** The plural in ان: باغبان → باغبانان, نماینده → نمایندگان, دانشجو → دانشجویان. */
export function animatePlural(word: string): string {
  if (endsInSilentHeh(word)) return `${word.slice(0, -1)}گان`;
  return endsInVowel(word) ? `${word}یان` : `${word}ان`;
}

/** «more …», of an adjective. */
export function comparative(adjective: string): string {
  return attach(adjective, 'تر');
}

/** «most …», of an adjective. */
export function superlative(adjective: string): string {
  return attach(adjective, 'ترین');
}

/** The quality itself: شکیبا → شکیبایی, تشنه → تشنگی, آگاه → آگاهی. */
export function abstractNoun(adjective: string): string {
  if (endsInSilentHeh(adjective)) return `${adjective.slice(0, -1)}گی`;
  return endsInVowel(adjective) ? `${adjective}یی` : `${adjective}ی`;
}
