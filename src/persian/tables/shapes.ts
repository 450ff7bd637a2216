/**
 * Shapes by which words are recognised that no table lists, as parts of regular expressions.
 * Source: Persian and Arabic grammar; each was run over the headwords of dictionary-fa (Hunspell, Apache-2.0), and what
 * it wrongly took is protected.
 */

/**
 * Arabic verbal nouns by their shape; whatever is written so takes ات (اعتراضات, انحرافات, استدلالات, تبلیغات, تحولات,
 * تبادلات). The exceptions are protected (انتخابات, تشکیلات).
 */
export const VERBAL_NOUN = 'ا..?.ا.|است..ا.|ت...|ت..ی.|ت.ا..';

/** The shape of مبارزات, مذاکرات: the singular ends in ه. */
export const MUTUAL_NOUN = 'م.ا..';

/** Arabic participles by their shape (محکوم, متخصص, متجاوز, معترض, مستضعف, منحرف, مبارز): they take ان and ین. */
export const PARTICIPLE = '(?:م..و|مت.ا?.|م.ت.|مست..?|من..|م.ا.)[^یگ]';

/**
 * Nouns by their shape that are safe before a joined شان or مان: verbal nouns but the shortest, and nouns in ی. Not before
 * تان: ستان ends the names of places.
 */
export const POSSESSED_NOUN = 'ا..?.ا.|است..ا.|ت..ی.|ت.ا..|...+[^ا]ی';

/**
 * What stands before a joined شان needs no list (تشکلشان, رهبرشان, زبانشان), but after the letters in which درخشان, خروشان, افشان,
 * تراشان and خاطرنشان end.
 */
export const BEFORE_SHAN = '..+(?:[اوی]ن|[^اوهیخفن])';

/** Ends that make a word one in silent ه, where an ending other than ها follows. */
export const SILENT_HEH_END = /(?:..نامه|..خانه|..گانه|..ساله|(?:کن|هن|یر|و|ی)نده|شده|کرده|^درباره)$/;

/**
 * After these letters the word is written with ز («پیش‌بردن، به‌جا آوردن»: سپاسگزار, خبرگزاری), after all others with ذ
 * («نهادن»: قانونگذار, بمبگذاری). Each is often written the other way.
 */
export const BEFORE_GOZAR = 'بر|سپاس|شکر|خدمت|کار|نماز|حق';
