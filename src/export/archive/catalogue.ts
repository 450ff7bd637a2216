import { feedPlaces, FEED_FILES } from '../feeds/index.ts';
import type { ExportContext } from '../mapping/index.ts';
import { OAI_FILE, oaiMissing } from '../oai/index.ts';
import { OPENSEARCH_FILE, SITEMAP_FILE } from '../sitemap/index.ts';

/** Folder of the data files, from the root of the site. */
const DATA_FOLDER = 'data';

/** The whole archive in one file, by form. */
export const DATA_FILES = {
  json: `${DATA_FOLDER}/archive.json`,
  csv: `${DATA_FOLDER}/archive.csv`,
  jsonld: `${DATA_FOLDER}/archive.jsonld`,
  zip: `${DATA_FOLDER}/archive.zip`,
} as const;

/** The file of a JSON Schema. */
export const schemaFile = (name: string) => `${DATA_FOLDER}/${name}.schema.json`;

/** What the archive offers as a whole; the names are those of the sentences in `i18n`. */
export type Offer = keyof typeof DATA_FILES | 'oai' | 'atom' | 'jsonFeed' | 'sitemap' | 'search';

/** The files that a site offers as a whole, by what they are; those that it can’t make are not among them. */
export function offeredFiles(context: ExportContext): Map<Offer, string> {
  const offers = new Map<Offer, string>([['csv', DATA_FILES.csv], ['json', DATA_FILES.json], ['jsonld', DATA_FILES.jsonld], ['zip', DATA_FILES.zip]]);
  if (oaiMissing(context) === null) offers.set('oai', OAI_FILE);
  if (feedPlaces(context).has('/')) offers.set('atom', FEED_FILES.atom).set('jsonFeed', FEED_FILES.json);
  if (context.site !== undefined) offers.set('sitemap', SITEMAP_FILE).set('search', OPENSEARCH_FILE);
  return offers;
}

/** What a site lacks, and what it does without for that, in sentences for who builds it. */
export function missingOffers(context: ExportContext): string[] {
  if (context.site === undefined) return [`SITE_URL is not set: without the address of the site there are no feeds, no ${OAI_FILE}, no ${SITEMAP_FILE} and no ${OPENSEARCH_FILE}`];
  if (oaiMissing(context) === 'contact') return [`archive.yaml names no contact with an email: without one there is no ${OAI_FILE}`];
  return [];
}
