import { ImportProblem } from '../problem.ts';

/** Stands in the text where a character was that XML forbids; the last code point there is, which no text uses. */
export const FORBIDDEN = '\u{10fffd}';
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const DECLARED = /<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i;
/** Older sites write in the code page of Persian Windows, and say so. */
const KNOWN = new Set(['utf-8', 'utf-16', 'windows-1256']);

/** The encoding of an export, by its first bytes. */
function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declared = DECLARED.exec(Buffer.from(start.subarray(0, 4096)).toString('latin1'))?.[1]?.toLowerCase() ?? 'utf-8';
  return KNOWN.has(declared) && declared !== 'utf-16' ? declared : 'utf-8';
}

/**
 * Makes text of the bytes of an export, piece by piece, and mends what keeps such files from being XML though nothing of
 * a post is wrong: empty lines and warnings of PHP before the declaration, and control characters, which WordPress writes
 * out as they were pasted.
 */
export class ExportText {
  #decoder: TextDecoder | undefined;
  #encoding = 'utf-8';
  #begun = false;

  /** @param chunk none at the end of the file */
  read(chunk?: Uint8Array): string {
    if (!this.#decoder) this.#decoder = new TextDecoder((this.#encoding = encodingOf(chunk ?? new Uint8Array())), { fatal: true });
    let text: string;
    try {
      text = this.#decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw chunk === undefined ? new ImportProblem('it ends within a character: it is cut short', 'export the site again') : new ImportProblem(`it is not in ${this.#encoding.toUpperCase()}, as it says`, 'export the site again');
    }
    if (!this.#begun && text !== '') {
      this.#begun = true;
      const declaration = text.indexOf('<?xml');
      text = declaration > 0 ? text.slice(declaration) : text.trimStart();
    }
    return text.replace(CONTROLS, FORBIDDEN);
  }
}
