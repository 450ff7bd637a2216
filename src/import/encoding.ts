import { ImportProblem } from './problem.ts';

const SAVE_AS_UTF8 = 'open it in an editor, check that it reads well, and save it as UTF-8';
/** Share of letters in the Arabic script from which a text in windows-1256 is believed. */
const BELIEVABLE = 0.4;
/** Two bytes of UTF-8 that were read as two letters of a Western code page. */
const MOJIBAKE = /[ØÙÚÛ][\u0080-\u00bf\u0152-\u2122ŒœŠšŽž]/g;

/** The code page of Persian Windows has two letters only in its later form, which TextDecoder knows. */
const KNOWN = new Set(['windows-1256', 'utf-16le', 'utf-16be', 'windows-1252']);

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: half of the bytes are the nought or six of Latin and Arabic letters and spaces. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 4096));
  if (sample.length < 4) return null;
  const high = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 6) high[index & 1]!++;
  });
  const half = sample.length / 2;
  if (high[1]! > half * 0.8 && high[0]! < half * 0.4) return 'utf-16le';
  return high[0]! > half * 0.8 && high[1]! < half * 0.4 ? 'utf-16be' : null;
}

function isBelievable(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const beyondAscii = letters.filter((letter) => letter > '\u007f');
  return beyondAscii.length > 0 && beyondAscii.filter((letter) => /\p{Script=Arabic}/u.test(letter)).length / beyondAscii.length > BELIEVABLE;
}

/**
 * Reads text in UTF-8 or UTF-16, with or without a byte order mark, or windows-1256.
 * @param declared the encoding that the file itself names; believed only where the bytes are no UTF-8
 * @throws ImportProblem where no encoding makes sense of it
 */
export function decodeText(bytes: Uint8Array, declared?: string): { text: string; encoding: string } {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : unmarkedUtf16(bytes);
  const found = mark ? [mark] : ['utf-8', ...(declared && KNOWN.has(declared) ? [declared] : []), 'windows-1256'];
  for (const encoding of found) {
    const text = strictly(encoding, bytes);
    if (text === null) continue;
    if (text.includes('\0')) break;
    if ((text.match(MOJIBAKE)?.length ?? 0) * 8 > text.length) {
      throw new ImportProblem('its letters were garbled before: UTF-8 was saved as if it were another encoding', 'look for an earlier copy; this one can’t be mended with certainty');
    }
    if (encoding.startsWith('windows') && !isBelievable(text)) continue;
    return { text, encoding };
  }
  throw new ImportProblem('it is not text in UTF-8, UTF-16 or windows-1256', SAVE_AS_UTF8);
}
