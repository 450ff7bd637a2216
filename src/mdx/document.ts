import { words } from '../i18n/index.ts';
import { compileText } from './compile.ts';
import type { CompiledText } from './text.ts';

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
