import { correctTypography } from '../../persian/typography/index.ts';
import { ownWords, placesIn, proseOf } from '../prose.ts';
import type { LoneFinding, LoneRule, Subject } from '../rule.ts';
import { visible } from '../visible.ts';

const REMEDY = '“npm run check -- --fix” mends it, or write it as shown';
/** How far earlier corrections of a text may have moved a later one. */
const DRIFT = 64;

interface Correction {
  rule: string;
  message: string;
  /** Its place in the text, as well as that is known: earlier corrections have moved it by a few signs. */
  offset: number;
}

function correctionsOf(text: string): Correction[] {
  return correctTypography(text, 'safe').changes.map(({ rule, before, after, offset }) => {
    const near = text.indexOf(before, Math.max(0, offset - DRIFT));
    return { rule, message: `${rule}: “${visible(before)}” → “${visible(after)}”`, offset: near === -1 ? Math.min(offset, text.length) : near };
  });
}

/** The corrections of a text, whose stretches of words are looked at as lines of one: a call for each would take longer than all the rest. */
function ofText({ path, body, bodyLine }: Subject): LoneFinding[] {
  const stretches = [...proseOf(body)];
  const found = correctionsOf(stretches.map(({ text }) => text).join('\n')).sort((a, b) => a.offset - b.offset);
  const placeOf = placesIn(body, bodyLine);
  let start = 0;
  let index = 0;
  return found.map(({ rule, message, offset }) => {
    while (index < stretches.length - 1 && offset > start + stretches[index]!.text.length) start += stretches[index++]!.text.length + 1;
    const place = placeOf((stretches[index]?.offset ?? 0) + offset - start);
    return { path, ...place, message, remedy: REMEDY, group: rule };
  });
}

function ofRecord({ path, record, at }: Subject): LoneFinding[] {
  const own = [...ownWords(record)];
  // Most records have nothing to correct, which one look at all their words tells.
  if (correctTypography(own.map(({ text }) => text).join('\n'), 'safe').changes.length === 0) return [];
  return own.flatMap(({ text, path: field }) =>
    correctionsOf(text).map(({ rule, message }) => ({ path, ...at(field), message, remedy: REMEDY, group: rule })),
  );
}

/**
 * Persian is written with Persian letters, without stray marks and spaces, and with half-spaces where they are certain.
 * Only what can be corrected without changing a word is told. Texts in other languages, names as others spell them and
 * titles as they were printed are left alone.
 */
export const typography: LoneRule = {
  name: 'typography',
  severity: 'warning',
  examine: (subject) => [...ofRecord(subject), ...(subject.language === 'fa' ? ofText(subject) : [])],
};
