import { words } from '../../i18n/index.ts';
import { count } from '../../i18n/index.ts';
import { statedUnanimous, voteManner } from '../../i18n/vote.ts';
import { escapeText, openTag } from '../../mdx/html.ts';
import type { Segment } from '../../mdx/text.ts';
import type { Vote } from '../../model/schema/index.ts';
import { toLatinDigits, toPersianDigits } from '../../persian/index.ts';

/** A vote in words; a number that no source states is said to be unstated. */
export function voteInWords(vote: Pick<Vote, 'result' | 'unanimous' | 'secret' | 'for' | 'against' | 'abstain'>): string {
  const counts = (['for', 'against', 'abstain'] as const).map((side) => ({ side, votes: vote[side] }));
  const said: string[] = [words.vote[vote.result], ...voteManner(vote)];
  if (counts.some(({ votes }) => votes !== null)) {
    for (const { side, votes } of counts) said.push(`${words.vote[side]}: ${votes === null ? words.vote.unknown : count(votes)}`);
  }
  return said.join(words.dates.comma);
}

type Attributes = Record<string, string>;

const votes = (written: string | undefined) => (written === undefined ? null : Number(toLatinDigits(written)));

/** The components of documents as plain HTML, for readers without the site’s own; a test keeps them like the site’s. */
export const COMPONENTS_AS_HTML: Record<string, (attributes: Attributes, inner: string) => string> = {
  Clause({ number = '', title, id }, inner) {
    const label = words.document.clause(toPersianDigits(number));
    const named = title ? `<p class="clause-title">${escapeText(title)}</p>` : '';
    return `${openTag('section', { class: 'clause', id, 'aria-label': label })}<p class="clause-number">${escapeText(label)}</p>${named}<div>${inner}</div></section>`;
  },
  Note({ kind = 'archive', id }, inner) {
    const label = words.document.noteKinds[kind]!;
    return `${openTag('aside', { class: 'note', id, 'aria-label': label })}<p class="note-kind">${escapeText(label)}</p><div>${inner}</div></aside>`;
  },
  Vote({ result, unanimous, ...counts }) {
    const vote = {
      result: result === 'rejected' ? 'rejected' : 'adopted', unanimous: statedUnanimous(unanimous), secret: null,
      for: votes(counts['for']), against: votes(counts['against']), abstain: votes(counts['abstain']),
    } as const;
    return `<p class="vote">${escapeText(voteInWords(vote))}</p>`;
  },
  Figure({ src, alt, id }, inner) {
    return `${openTag('figure', { id })}${openTag('img', { src, alt })}${inner === '' ? '' : `<figcaption>${inner}</figcaption>`}</figure>`;
  },
  Redacted({ reason }) {
    return `<span class="redacted">[${words.document.redacted}${reason ? `: ${escapeText(reason)}` : ''}]</span>`;
  },
};

/** A compiled text as one piece of HTML. */
export function htmlOf(segments: readonly Segment[]): string {
  return segments.map((segment) => (typeof segment === 'string' ? segment : COMPONENTS_AS_HTML[segment.component]!(segment.attributes, htmlOf(segment.children)))).join('');
}
