/** Lines of one paragraph that a program broke are nearly of one length, and no longer than a screen or a printed line. */
const FROM = 45;
const TO = 110;

/** Whether lines look as if a program had broken one paragraph into them. */
export function isWrapped(lines: readonly string[]): boolean {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  return longest >= FROM && longest <= TO && lines.slice(0, -1).every(({ length }) => length >= longest * 0.6);
}
