import { words } from '../i18n/index.ts';
import { compileText } from './compile.ts';
import { TextRefused, type CompiledText } from './text.ts';

/** Every document page lies two folders below the root: /statements/ID/. */
const ROOT_FROM_DOCUMENT = '../../';

const compileWords = { footnotes: words.document.footnotes, backToText: words.document.backToText };

/**
 * Compiles the text of a document as its page needs it.
 * @param source the whole file, so that refusals name its lines
 * @throws TextRefused
 */
export function compileDocument(source: string): CompiledText {
  return compileText(source, { words: compileWords, root: ROOT_FROM_DOCUMENT });
}

/** A text that stands without its record, as it is to be compiled: a ruler at its beginning would be taken for the fence of one, and its words be left out. */
export const withoutRecord = (body: string): string => `\n${body}`;

/** Compiles a document’s text; null where it holds what a document may not hold. */
export function compileUnlessRefused(source: string): CompiledText | null {
  try {
    return compileDocument(source);
  } catch (error) {
    if (error instanceof TextRefused) return null;
    throw error;
  }
}
