import type { verify } from '../../i18n/fa/verify.ts';

/** What the script of the page says; numbers go into the braces. */
export type VerifyWords = Record<keyof (typeof verify)['script'], string>;
