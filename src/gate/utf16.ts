/**
 * Texts in UTF-16 among other bytes, without a mark: names in the head of a recording (ID3), the text of an old .doc, a file that
 * somebody saved as “Unicode”.
 */

/** Letters that make a text; fewer stand in numbers and samples by chance, all the time. */
const FEWEST = 3;

/** Whether two bytes are a letter of Persian or Latin, a sign, a digit or a joiner. What begins each part of an MP3, FF FB, would be one. */
const isLetter = (high: number, low: number): boolean =>
  high === 0x06 || (high === 0 && (low >= 0x20 || low === 0x09 || low === 0x0a || low === 0x0d)) || (high === 0x20 && low < 0x70) || (high >= 0xfb && high <= 0xfe && low !== 0xff);

/** The texts whose letters begin at even places, or at odd ones. @param high where in a letter its high byte is: 0 or 1 */
function* textsFrom(bytes: Buffer, from: number, high: 0 | 1): Generator<Buffer> {
  let start = from;
  let at = from;
  for (; at + 1 < bytes.length; at += 2) {
    if (isLetter(bytes[at + high]!, bytes[at + 1 - high]!)) continue;
    if (at - start >= 2 * FEWEST) yield bytes.subarray(start, at);
    start = at + 2;
  }
  if (at - start >= 2 * FEWEST) yield bytes.subarray(start, at);
}

/** All of them, with either end first; as UTF-8, apart from each other. Undefined where there are none. */
export function utf16Texts(bytes: Buffer): Buffer | undefined {
  const texts: string[] = [];
  for (const from of [0, 1]) {
    for (const text of textsFrom(bytes, from, 1)) texts.push(text.toString('utf16le'));
    for (const text of textsFrom(bytes, from, 0)) texts.push(Buffer.from(text).swap16().toString('utf16le'));
  }
  return texts.length > 0 ? Buffer.from(texts.join('\n\n')) : undefined;
}
