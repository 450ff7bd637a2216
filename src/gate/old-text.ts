/** Texts in the letters of the years before Unicode: what a party put into its first site, and kept. */
import { isUtf8 } from 'node:buffer';
import { kindOf } from '../images/index.ts';
import { isFont } from './mute.ts';

/** A text as it is read, and by what it had to be made so. */
export interface OldText {
  form: string;
  text: Buffer;
}

/** Bytes in the letters of Windows for Arabic and Persian. */
export const fromWindows = (bytes: Buffer): string => new TextDecoder('windows-1256').decode(bytes);

const LETTER_BY_NUMBER = /\\u(-?\d{1,5}) ?(?:\\'[\da-f]{2}|\?)?/gi;
const LETTERS_BY_BYTES = /(?:\\'[\da-f]{2})+/gi;
/** Words of the format that part texts, all others, and what stands around them. */
const PARTING = /\\(?:pard?|line|tab|cell|row|sect|page)\b ?/g;
const WORDS = /\\(?:[a-z]+-?\d* ?|[^a-z])|[{}]/gi;

/** The text of an RTF file: letters that it has by number or by bytes, without what says how they look. */
function fromRtf(rtf: string): string {
  return rtf
    .replace(/[\r\n]/g, '')
    .replace(LETTER_BY_NUMBER, (_, number: string) => String.fromCharCode(Number(number) & 0xffff))
    .replace(LETTERS_BY_BYTES, (bytes) => fromWindows(Buffer.from(bytes.replaceAll("\\'", ''), 'hex')))
    .replace(PARTING, '\n')
    .replace(WORDS, '');
}

/** What bytes say in the letters of Windows for Arabic and Persian, or in an RTF file; undefined where they are text of today, or none. */
export function oldText(bytes: Buffer): OldText | undefined {
  const isRtf = bytes.toString('latin1', 0, 5) === '{\\rtf';
  if (!isRtf && (isUtf8(bytes) || bytes.includes(0) || isFont(bytes) || kindOf(bytes) !== null)) return undefined;
  const text = fromWindows(bytes);
  return isRtf ? { form: 'RTF', text: Buffer.from(fromRtf(text)) } : { form: 'Windows-1256', text: Buffer.from(text) };
}
