import { findAuthorities } from '../../model/find-authority.ts';
import type { Person } from '../../model/schema/index.ts';
import { foldCharacters } from '../../persian/index.ts';
import { ending, lastParts, placeOf, type Line, type Proposal } from './proposal.ts';

/** What people did to a document, and how lines name it. */
const LABELS = {
  movers: /^(?:پیشنهاد ?دهنده(?: ?گان)?|پیشنهاددهندگان|پیشنهاد دهندگان|پیشنهاد از|طراح(?:ان)?)\s*:/,
  presenters: /^(?:ارائه ?دهنده(?: ?گان)?|ارائه دهندگان|ارایه ?دهنده(?: ?گان)?|معرفی کننده)\s*:/,
  signatories: /^(?:امضا ?کنندگان|امضاها|امضا|اسامی امضا ?کنندگان)\s*:/,
} as const;
export type Part = keyof typeof LABELS;

const folded = (text: string) => foldCharacters(text).replace(/\u200c/g, ' ').trimStart();
const PARTS = (Object.entries(LABELS) as [Part, RegExp][]).map(([part, label]) => [part, new RegExp(foldCharacters(label.source))] as const);

/** Whether a line says who moved, presented or signed something. */
export const namesPeople = (text: string) => PARTS.some(([, label]) => label.test(folded(text)));

/** One, or several: «آقای دکتر …». */
const TITLES = /^(?:(?:رفیق|رفقا|خانم|آقای|دکتر)\s+)+/;

/** An office behind a name. */
const OFFICE = /\s*\([^()]*\)$/;

function namesIn(text: string): string[] {
  return text.split(/[،,؛;/]|\s+(?:و|[-–—])\s+|\n/).map((name) => name.trim().replace(OFFICE, '').replace(TITLES, '').replace(/[.\s]+$/, '').trim()).filter((name) => /\p{L}{2}/u.test(name));
}

/** Where names go on in the next line. */
const GOES_ON = /(?:[،,؛;]|\sو)\s*$/;
const AND = /^و\s/;

/** Paragraphs without lines, and the lines of the others; names that go on in the next line of a paragraph are one line. */
function namedLines(lines: readonly Line[]): Line[] {
  return lines.flatMap(({ parts, ...line }) => {
    if (!parts) return [line];
    const joined: Line[] = [];
    for (const part of parts) {
      const last = joined.at(-1);
      if (last && (GOES_ON.test(last.text) || AND.test(part.text))) joined[joined.length - 1] = { ...last, text: `${last.text} ${part.text}` };
      else joined.push(part);
    }
    return joined;
  });
}

/** Who moved, presented or signed a document, by the lines that say so. Names that people.yaml does not know are only told. */
export function recognisePeople(paragraphs: readonly Line[], people: readonly Person[]): { proposals: Partial<Record<Part, Proposal<Person[]>>>; remarks: string[] } {
  const proposals: Partial<Record<Part, Proposal<Person[]>>> = {};
  const remarks: string[] = [];
  const lines = namedLines(paragraphs);
  for (const [index, line] of lines.entries()) {
    for (const [part, label] of PARTS) {
      if (!label.test(folded(line.text)) || proposals[part]) continue;
      const own = line.text.slice(line.text.indexOf(':') + 1).trim();
      const below = own === '' ? lines.slice(index + 1, index + 12).filter(({ text }) => text.length < 60).map(({ text }) => text) : [];
      const names = own === '' ? below.flatMap(namesIn) : namesIn(own);
      const known = names.flatMap((name) => findAuthorities(name, people).filter(({ kind }) => kind === 'exact').slice(0, 1).map(({ entry }) => entry));
      const unknown = names.filter((name) => !findAuthorities(name, people).some(({ kind }) => kind === 'exact'));
      if (known.length > 0) proposals[part] = { value: [...new Set(known)], words: line.text, where: placeOf(line) };
      if (own !== '' && unknown.length > 0) remarks.push(`not in people.yaml: ${unknown.join('، ')} (${part}, ${placeOf(line)})`);
    }
  }
  const signed = proposals.signatories ? [] : signatures(paragraphs, people);
  const [first] = signed;
  if (first) proposals.signatories = { value: signed.map(({ person }) => person), words: signed.map(({ line }) => line.text).join(' / '), where: placeOf(first.line), doubt: 'names below the text: perhaps authors or speakers' };
  return { proposals, remarks };
}

/** Names that stand alone below a text. */
function signatures(lines: readonly Line[], people: readonly Person[]): { person: Person; line: Line }[] {
  const last = ending(lines).reverse().flatMap((line) => (line.parts ? lastParts(line) : [line]));
  return last.flatMap((line) => {
    if (line.text.length > 60 || line.heading) return [];
    return namesIn(line.text).flatMap((name) => findAuthorities(name, people).filter(({ kind }) => kind === 'exact').slice(0, 1).map(({ entry }) => ({ person: entry, line })));
  });
}
