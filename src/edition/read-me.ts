import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatBoth } from '../i18n/dates.ts';
import { readMe as words } from '../i18n/fa/edition.ts';
import { escapeText } from '../mdx/html.ts';
import { parseDate, type ArchiveDate } from '../model/date.ts';
import { noInlineParts, withPolicy } from '../build/policies.ts';
import { VERIFY_PAGE } from '../verify/page/page.ts';
import type { EditionAbout } from './about.ts';

/** The page that says what an edition is, how it is opened, checked and passed on, and what it shows of whoever has it. */
export const READ_ME = 'read-me.html';

/** Commands are broken between words only: an option that lost its hyphen at the end of a line would be typed as another. */
export const READ_ME_STYLE = '.command span { white-space: nowrap; }';

/** A command, in its own direction. */
const command = (text: string) => `<code class="command" dir="ltr">${text.split(' ').map((word) => `<span>${word}</span>`).join(' ')}</code>`;

/** A list; what stands between backticks is a command. */
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item.replace(/`([^`]*)`/g, (_all, text: string) => command(text))}</li>`).join('')}</ul>`;

/** A fact and its value; values in Latin letters keep their direction. */
const fact = (name: string, value: string, isLatin = false) => `<dt>${name}</dt><dd>${isLatin ? `<bdi dir="ltr">${escapeText(value)}</bdi>` : escapeText(value)}</dd>`;

/** The kinds of editions that say of themselves how they are opened, checked and passed on. A ZIM file and an update say so by the page of the folder. */
export type ReadMeKind = keyof typeof words.openSteps;

/** What is linked: a file to begin with, and the page that checks. */
interface Links {
  start?: string | undefined;
  check?: string | undefined;
}

const section = (heading: string, items: readonly string[]) => `<h2>${heading}</h2>\n${list(items)}\n`;

const link = (href: string | undefined, text: string) => (href ? `<p><a href="${href}">${text}</a></p>\n` : '');

/** What an edition says of itself, as HTML; it is shown with `READ_ME_STYLE`. @param kind decides how it is opened */
export function readMeBody({ title, address, date, root }: Pick<EditionAbout, 'title' | 'address' | 'date' | 'root'>, kind: ReadMeKind, { start, check }: Links = {}): string {
  const { written, converted } = formatBoth(parseDate(date) as ArchiveDate);
  return `<h1>${words.title}</h1>
<p>${words.of.replace('{title}', () => escapeText(title))}</p>
<dl>${fact(words.date, [converted, written].filter(Boolean).join(' – '))}${address ? fact(words.address, address, true) : fact(words.address, words.noAddress)}${fact(words.root, root, true)}</dl>
${link(start, words.home)}${section(words.open, words.openSteps[kind])}${kind === 'folder' ? section(words.update, words.updateSteps) : ''}${section(words.verify, words.verifySteps[kind])}${link(check, words.check)}${section(words.passOn, words.passOnSteps[kind])}${section(words.safety, words.safetyNotes)}`;
}

/** The page of an edition. @param start file to begin with; undefined where there is none to open */
export function readMePage(about: EditionAbout, kind: ReadMeKind, start?: string): string {
  const style = readFileSync(path.join(import.meta.dirname, '../verify/page/verify.css'), 'utf8');
  const page = `<!DOCTYPE html>
<html lang="fa" dir="rtl">
<head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${escapeText(about.title)}</title>
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<style>${style}
dd { margin-inline-start: 1.5rem; overflow-wrap: anywhere; }
${READ_ME_STYLE}</style>
</head>
<body>
<main>
${readMeBody(about, kind, { start, check: VERIFY_PAGE })}</main>
</body>
</html>
`;
  return withPolicy(page, READ_ME, noInlineParts());
}
