import { formatBoth } from '../../i18n/dates.ts';
import { words } from '../../i18n/index.ts';
import type { ArchiveDate } from '../../model/date.ts';
import type { Archive, ArchiveDocument } from '../../model/graph.ts';
import { paths } from '../../model/paths.ts';
import { shownTitle } from '../mapping/facts.ts';

/** The words on a card: the picture that is shown where the address of a page is passed on. */
export interface CardWords {
  /** What it is and whose, in one line over the title; empty on the card of the archive itself. */
  line: string;
  title: string;
  /** Its date in both calendars; on the card of the archive, what is kept there. */
  below: string;
  /** Name of the archive; empty where that is the title. */
  archive: string;
}

/** The card of all pages that have none of their own, from the root of the site. */
const ARCHIVE_CARD = '/card.png';

/** The card of a document, beside its page. */
function cardPath(document: Pick<ArchiveDocument, 'collection' | 'id'>): string {
  return `${paths.document(document)}card.png`;
}

/** A date in both calendars, in one line. */
export function bothDates(date: ArchiveDate): string {
  const { written, converted } = formatBoth(date);
  return converted ? `${written} (${converted})` : written;
}

/** Kind and issuer of a document, in one line. */
function kindAndIssuer(archive: Archive, { kind, issuedBy }: ArchiveDocument): string {
  return words.kinds[kind] + words.dates.comma + (archive.organs.get(issuedBy)?.name ?? issuedBy);
}

/** What stands on the card of a document. */
export function documentCard(archive: Archive, document: ArchiveDocument): CardWords {
  return { line: kindAndIssuer(archive, document), title: shownTitle(document), below: bothDates(document.parsedDate), archive: archive.identity.title };
}

function archiveCard({ identity }: Archive): CardWords {
  return { line: '', title: identity.title, below: identity.description ?? '', archive: '' };
}

/**
 * What a document is, in a sentence, for places that show no picture: its abstract or, without one, its kind, issuer and date. It is shown
 * beneath the title, far from the page, so an abstract is called what it is: else it would be read as what the document says.
 */
export function documentSentence(archive: Archive, document: ArchiveDocument): string {
  const { summary, parsedDate } = document;
  return summary === undefined ? `${kindAndIssuer(archive, document)}${words.dates.comma}${bothDates(parsedDate)}` : `${words.document.summary}: ${summary}`;
}

/** Arabic and Latin script with what both share. Pictures among the signs have no letters in our faces. */
const DRAWABLE = /^(?:(?!\p{Extended_Pictographic})[\p{Script=Arabic}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]|[\d*#])*$/u;

/** Whether the faces of the cards have all letters of these words; a card with holes is worse than the archive’s own. */
function isDrawable({ line, title, below, archive }: CardWords): boolean {
  return [line, title, below, archive].every((text) => DRAWABLE.test(text));
}

/** A card: its file, from the root of the site, and what stands on it. */
export interface Card {
  path: string;
  words: CardWords;
}

/**
 * The card that a page names: that of its document or, where there is none or its title is in letters that can’t be drawn,
 * the archive’s own. Null where that can’t be drawn either.
 */
export function cardOf(archive: Archive, document: ArchiveDocument | undefined): Card | null {
  const own = document ? [{ path: cardPath(document), words: documentCard(archive, document) }] : [];
  return [...own, { path: ARCHIVE_CARD, words: archiveCard(archive) }].find((card) => isDrawable(card.words)) ?? null;
}
