/** Characters that are one letter, or none, written in another way. Source: the Unicode charts. */
import { ZWNJ } from '../characters.ts';
import { editsOf, type TypographyRule } from './change.ts';
import { LETTER, MARK } from './letters.ts';

/** Letters of Arabic and Urdu keyboards, and the Persian ones that are meant. */
const PERSIAN_FOR: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ھ: 'ه' };

/** Forms of letters as PDF files carry them; those that stand for whole phrases are left alone. */
const PRESENTATION_FORM = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf2-\ufdf9\ufdfc\ufe70-\ufe74\ufe76-\ufefc]/g;

const presentationForms: TypographyRule = {
  name: 'presentation form',
  level: 'safe',
  about: PRESENTATION_FORM,
  edits: (text) =>
    editsOf(text, PRESENTATION_FORM, ([form]) => {
      const opened = form.normalize('NFKC');
      // Marks alone have forms upon a space or a stroke, which belong to the form.
      return /[\ufe70-\ufe7f]/.test(form) ? opened.replace(/^[ \u0640]/, '') : opened;
    }),
};

/** A letter and a mark that Unicode counts as one letter (ي with hamza is ئ). */
const composedLetters: TypographyRule = {
  name: 'composed letter',
  level: 'safe',
  about: /[\u0653-\u0655]/,
  edits: (text) => editsOf(text, /[اوي][\u0653-\u0655]/g, ([pair]) => pair.normalize('NFC')),
};

const ARABIC_LETTER = /[يىكھ]/g;

const arabicLetters: TypographyRule = {
  name: 'Arabic letter',
  level: 'safe',
  about: ARABIC_LETTER,
  edits: (text) => editsOf(text, ARABIC_LETTER, ([letter]) => PERSIAN_FOR[letter] ?? null),
};

/** `¬`, soft hyphens and the like between letters, where old word processors left them for a half-space. */
const lostJoiners: TypographyRule = {
  name: 'half-space in disguise',
  level: 'safe',
  about: /[\u00ac\u00ad\u009d\u200b]/,
  edits: (text) => editsOf(text, new RegExp(`(?<=[${LETTER}${MARK}])[\\u00ac\\u00ad\\u009d\\u200b]+(?=[${LETTER}])`, 'g'), () => ZWNJ),
};

const CONTROL_MARKS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

const controlMarks: TypographyRule = {
  name: 'invisible mark',
  level: 'safe',
  about: CONTROL_MARKS,
  edits: (text) => editsOf(text, CONTROL_MARKS, () => ''),
};

/** Breaks of lines and pages that old word processors wrote among them: words stand on both sides. */
const UNUSUAL_SPACE = /[\t\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

const spaces: TypographyRule = {
  name: 'unusual space',
  level: 'safe',
  about: UNUSUAL_SPACE,
  edits: (text) => editsOf(text, UNUSUAL_SPACE, () => ' '),
};

const tatweel: TypographyRule = {
  name: 'stretching stroke',
  level: 'safe',
  about: /\u0640/,
  edits: (text) => editsOf(text, new RegExp(`(?<=[${LETTER}${MARK}])\\u0640+(?=[${LETTER}${MARK}])`, 'g'), () => ''),
};

const HALF_SPACES = /\u200c+/g;
const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_BEHIND = /^[\p{L}\p{M}\p{N}]/u;

/** A half-space beside anything but letters and digits does nothing; two do what one does. */
const strayJoiners: TypographyRule = {
  name: 'half-space without use',
  level: 'safe',
  about: HALF_SPACES,
  edits: (text) =>
    editsOf(text, HALF_SPACES, ({ 0: run, index }) => {
      const end = index + run.length;
      // Two code units: a letter may take both.
      const isBetween = LETTER_BEFORE.test(text.slice(Math.max(0, index - 2), index)) && LETTER_BEHIND.test(text.slice(end, end + 2));
      return isBetween ? ZWNJ : '';
    }),
};

/** In this order: opened forms may be Arabic letters, and a stroke may hide a half-space. */
export const characterRules: readonly TypographyRule[] = [
  presentationForms, composedLetters, arabicLetters, lostJoiners, controlMarks, spaces, tatweel, strayJoiners,
];
