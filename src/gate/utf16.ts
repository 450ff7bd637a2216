/**
 * Texts in UTF-16 among other bytes, without a mark: names in the head of a recording (ID3), the text of an old .doc, a file that
 * somebody saved as “Unicode”.
 */

/** Letters that make a text; fewer stand in numbers and samples by chance, all the time. */
const FEWEST = 3;

/** Whether two bytes are a letter of Persian or Latin, a sign, a digit or a joiner. What begins each part of an MP3, FF FB, would be one. */
const isLetter = (high: number, low: number): boolean =>
  high === 0x06 || (high === 0 && (low >= 0x20 || low === 0x09 || low === 0x0a || low === 0x0d)) || (high === 0x20 && low < 0x70) || (high >= 0xfb && high <= 0xfe && low !== 0xff);

/** The same of each pair of bytes, the high one first. */
const LETTERS = Uint8Array.from({ length: 1 << 16 }, (_, pair) => Number(isLetter(pair >> 8, pair & 0xff)));

/** Between a place and the next at which a text can have its last needed letter, if none is at the first: no text begins between them. */
const STEP = 2 * FEWEST;

/** The first place, in steps from one, at which there is a letter; or the end. @param high where in a letter its high byte is: 0 or 1 */
function letterFrom(bytes: Buffer, from: number, end: number, high: 0 | 1): number {
  let at = from;
  while (at < end && LETTERS[(bytes[at + high]! << 8) | bytes[at + 1 - high]!] === 0) at += STEP;
  return at;
}

/** The texts whose letters begin at even places, or at odd ones. Of bytes that say nothing, a third is looked at. */
function* textsFrom(bytes: Buffer, from: number, high: 0 | 1): Generator<Buffer> {
  const end = bytes.length - 1;
  const isText = (at: number) => LETTERS[(bytes[at + high]! << 8) | bytes[at + 1 - high]!] === 1;
  const nextAfter = (start: number) => letterFrom(bytes, start + STEP - 2, end, high);
  let start = from;
  for (let at = nextAfter(start); at < end; at = nextAfter(start)) {
    let first = at;
    while (first - 2 >= start && isText(first - 2)) first -= 2;
    let behind = at + 2;
    while (behind < end && isText(behind)) behind += 2;
    if (behind - first >= STEP) yield bytes.subarray(first, behind);
    start = behind + 2;
  }
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
