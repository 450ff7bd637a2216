import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatBoth } from '../i18n/dates.ts';
import { readMe as words } from '../i18n/fa/edition.ts';
import { escapeText } from '../mdx/html.ts';
import { parseDate, type ArchiveDate } from '../model/date.ts';
import { noInlineParts, withPolicy } from '../build/policies.ts';
import type { EditionAbout } from './about.ts';

/** The page that says what an edition is, how it is opened, checked and passed on, and what it shows of whoever has it. */
export const READ_ME = 'read-me.html';

/** A list; what stands between backticks is a command, in its own direction. */
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item.replace(/`([^`]*)`/g, '<code dir="ltr">$1</code>')}</li>`).join('')}</ul>`;

/** A fact and its value; values in Latin letters keep their direction. */
const fact = (name: string, value: string, isLatin = false) => `<dt>${name}</dt><dd>${isLatin ? `<bdi dir="ltr">${escapeText(value)}</bdi>` : escapeText(value)}</dd>`;

/**
 * The page of an edition.
 * @param kind decides how it is opened
 * @param start file to begin with; undefined where there is none to open
 */
export function readMePage({ title, address, date, root }: EditionAbout, kind: 'folder' | 'text', start?: string): string {
  const style = readFileSync(path.join(import.meta.dirname, '../verify/page/verify.css'), 'utf8');
  const { written, converted } = formatBoth(parseDate(date) as ArchiveDate);
  const page = `<!DOCTYPE html>
<html lang="fa" dir="rtl">
<head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} – ${escapeText(title)}</title>
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<style>${style}
dd { margin-inline-start: 1.5rem; overflow-wrap: anywhere; }</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.of.replace('{title}', () => escapeText(title))}</p>
<dl>${fact(words.date, [converted, written].filter(Boolean).join(' – '))}${address ? fact(words.address, address, true) : fact(words.address, words.noAddress)}${fact(words.root, root, true)}</dl>
${start ? `<p><a href="${start}">${words.home}</a></p>` : ''}
<h2>${words.open}</h2>
${list(kind === 'folder' ? words.openFolder : words.openText)}
<h2>${words.verify}</h2>
${list(words.verifySteps)}
<p><a href="verify.html">${words.check}</a></p>
<h2>${words.passOn}</h2>
${list(words.passOnSteps)}
<h2>${words.safety}</h2>
${list(words.safetyNotes)}
</main>
</body>
</html>
`;
  return withPolicy(page, READ_ME, noInlineParts());
}
