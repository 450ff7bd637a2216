import { z } from 'astro/zod';

/** A language by its ISO 639 code. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'write the code of a language: two or three lower-case letters, such as fa, ku or en');
