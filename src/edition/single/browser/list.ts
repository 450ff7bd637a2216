import { toPersianDigits } from '../../../persian/digits.ts';
import { element } from '../../../search/browser/render.ts';
import { singleFile } from '../../../i18n/fa/single-file.ts';
import type { CatalogueEntry } from '../parts.ts';

/** With more documents than this, only the newest year is open at first. */
const SHORT = 100;
/** Years below this are of the solar calendar of Iran. */
const FIRST_GREGORIAN = 1600;

/** The way to a document within the file. */
export const routeTo = (url: string) => `#${url}`;

function item({ url, meta }: CatalogueEntry): HTMLLIElement {
  const { title = '', kind = '', issuer = '', date = '', otherDate = '' } = meta;
  const link = element('a', 'document-link', title);
  link.href = routeTo(url);
  const facts = [kind, issuer, otherDate ? `${date} (${otherDate})` : date].filter(Boolean);
  return element('li', '', link, element('p', 'document-line', ...facts.map((fact) => element('span', '', fact))));
}

/** The year under which a document is listed; undefined where its date leaves that open. */
const yearOf = ({ filters }: CatalogueEntry) => filters['year']?.filter((year) => Number(year) < FIRST_GREGORIAN).sort().at(0);

/** The documents by year, the newest first. @param documents in the order of their dates, the newest first */
export function documentList(documents: readonly CatalogueEntry[]): HTMLElement[] {
  // Not `Map.groupBy`: browsers of 2023 read this file too.
  const byYear = new Map<string | undefined, CatalogueEntry[]>();
  for (const document of documents) {
    const year = yearOf(document);
    if (!byYear.has(year)) byYear.set(year, []);
    byYear.get(year)!.push(document);
  }
  return [...byYear].sort(([a = ''], [b = '']) => Number(b) - Number(a)).map(([year, some], index) => {
    const name = year === undefined ? singleFile.undated : toPersianDigits(year);
    const heading = element('strong', '', `${name} (${toPersianDigits(String(some.length))})`);
    const years = element('details', '', element('summary', '', heading), element('ul', 'documents', ...some.map(item)));
    years.open = index === 0 || documents.length <= SHORT;
    return years;
  });
}
