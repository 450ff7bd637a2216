/** Writes a pattern of Latin digits so that Persian and Arabic ones fit as well. It has no quantifiers made of digits. */
function inAnyDigits(pattern: string): string {
  const same = (digit: string) => digit + String.fromCharCode(0x06f0 + Number(digit)) + String.fromCharCode(0x0660 + Number(digit));
  return pattern.replace(/\[[0-9]+\]|\\d|[0-9]/g, (part) => (part === '\\d' ? '[0-9۰-۹٠-٩]' : `[${Array.from(part.replace(/[[\]]/g, ''), same).join('')}]`));
}

const JALALI = '1[2345]\\d\\d';
const GREGORIAN = '(?:1[6789]|2\\d)\\d\\d';
const MONTH = '(?:0[123456789]|1[012])';
/** Days that no year has; the thirtieth of Esfand and the 29th of February depend on the year, which a pattern can’t know. */
const NO_SUCH_DAY = `(?!${JALALI}-(?:0[789]|1[012])-31|${GREGORIAN}-(?:0[469]|11)-31|${GREGORIAN}-02-3)`;
const YEAR = '(?:1[23456789]|2\\d)(?:\\d\\d|\\dX|XX)';
const MOMENT = `${NO_SUCH_DAY}${YEAR}(?:-(?:${MONTH}|XX)(?:-(?:0[123456789]|[12]\\d|3[01]|XX))?|-2[1234])?[?~%]?`;

/** EDTF level 1 dates of either calendar, as far as a pattern can tell: `parseDate` has the last word. */
export const DATE_PATTERN = inAnyDigits(`^\\s*(?:XXXX|${MOMENT}|(?:${MOMENT})/(?:${MOMENT}|\\.\\.)?|(?:\\.\\.)?/${MOMENT})\\s*$`);
