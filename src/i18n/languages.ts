import { words } from './index.ts';

const others = new Intl.DisplayNames('fa', { type: 'language', fallback: 'none' });

/** The name of a language by its code: our own where we have one, else that of the Unicode lists; the code where nobody has any. */
export const languageName = (code: string): string => words.languages[code] ?? others.of(code) ?? code;
