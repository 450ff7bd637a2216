/** The whole archive in the forms that other programs read, written once at the end of a build. */
import { feedFiles } from '../feeds/index.ts';
import type { ExportContext } from '../mapping/index.ts';
import { OAI_FILE, oaiMissing, oaiRepository } from '../oai/index.ts';
import { OPENSEARCH_FILE, ROBOTS_FILE, robotsText, searchDescription, sitemapFiles } from '../sitemap/index.ts';
import { zippedBag, type BagInfo, type PayloadFile } from './bag.ts';
import { DATA_FILES, missingOffers, schemaFile } from './catalogue.ts';
import { archiveCsv } from './csv.ts';
import { archiveDays } from './dates.ts';
import { archiveJson } from './json.ts';
import { archiveJsonLd } from './jsonld.ts';
import { publishedText, type TextMeasure } from './record.ts';
import { dataSchemas } from './schemas.ts';
import { inChunks, type DocumentTexts, type WriteFile } from './write.ts';

export { offeredFiles } from './catalogue.ts';
export { publishedText, type PublishedText } from './record.ts';
export { writeInto } from './write-into.ts';
export type { DocumentText, DocumentTexts, FileContent, WriteFile } from './write.ts';

/** What is needed to write the whole archive. */
export interface ArchiveSources {
  /** Every published document with its text, in any order; they are read one at a time. */
  texts: DocumentTexts;
  /** Addresses of all pages of the site, from its root. */
  addresses: Iterable<string>;
  write: WriteFile;
}

const written = (schema: unknown) => `${JSON.stringify(schema, null, 1)}\n`;

/** What is learnt while the bag is made, for the data files. */
interface Learnt {
  /** What was measured of each text, by the id of its document. */
  measures: Map<string, TextMeasure>;
  /** `archive.json`, in pieces. */
  json: Buffer[];
}

/** The payload of the bag: each text, the archive’s own abstracts apart from what others wrote, then the records. */
async function* payload(context: ExportContext, texts: DocumentTexts, { measures, json }: Learnt): AsyncGenerator<PayloadFile> {
  for await (const { document, text, published = publishedText(document, text) } of texts) {
    if (published === null) continue;
    const { plain, sha256, words } = published;
    measures.set(document.id, { sha256, words });
    yield { path: `${document.holding === 'full' ? 'texts' : 'abstracts'}/${document.collection}/${document.id}.txt`, content: { packed: plain, sha256 } };
  }
  for (const piece of inChunks(archiveJson(context, measures))) json.push(Buffer.from(piece));
  yield { path: 'archive.json', content: json };
  for (const [name, schema] of dataSchemas()) yield { path: `${name}.schema.json`, content: Buffer.from(written(schema)) };
}

function bagInfo({ archive, root }: ExportContext): BagInfo {
  const { title, description, organisation, contact } = archive.identity;
  const newest = [...archive.documents.values()].flatMap((document) => archiveDays(document).updated ?? []).sort().at(-1);
  return [
    ['Source-Organization', organisation?.name],
    ['Contact-Email', contact?.email],
    ['External-Description', description ?? title],
    ['Bagging-Date', newest],
    ['External-Identifier', root || undefined],
  ];
}

/**
 * Writes the whole archive: data files, schemas, the bag of all texts and records, feeds, the repository for harvesters,
 * the map of the site. The same archive gives the same bytes. Texts are read once and never held together.
 * @returns what could not be made and why, in sentences for who builds the site
 */
export async function archiveFiles(context: ExportContext, { texts, addresses, write }: ArchiveSources): Promise<string[]> {
  const learnt: Learnt = { measures: new Map(), json: [] };
  await write(DATA_FILES.zip, zippedBag('archive', payload(context, texts, learnt), bagInfo(context)));
  await write(DATA_FILES.json, learnt.json);
  await write(DATA_FILES.csv, inChunks(archiveCsv(context, learnt.measures)));
  await write(DATA_FILES.jsonld, inChunks(archiveJsonLd(context)));
  for (const [name, schema] of dataSchemas()) await write(schemaFile(name), written(schema));
  for (const [path, content] of feedFiles(context)) await write(path, content);
  if (oaiMissing(context) === null) await write(OAI_FILE, inChunks(oaiRepository(context)));
  for (const [path, content] of sitemapFiles(context, addresses)) await write(path, content);
  if (context.site !== undefined) await write(OPENSEARCH_FILE, searchDescription(context));
  await write(ROBOTS_FILE, robotsText(context));
  return missingOffers(context);
}
