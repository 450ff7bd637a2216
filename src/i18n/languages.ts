import { words } from './index.ts';

/** Made where it is first needed: that takes longer than most modules. */
let others: Intl.DisplayNames | undefined;

/** The name of a language by its code: our own where we have one, else that of the Unicode lists; the code where nobody has any. */
export const languageName = (code: string): string => words.languages[code] ?? (others ??= new Intl.DisplayNames('fa', { type: 'language', fallback: 'none' })).of(code) ?? code;
