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
import { inChunks, type DocumentTexts, type FileContent, type WriteFile } from './write.ts';

export { missingOffers, offeredFiles } from './catalogue.ts';
export { publishedText, type PublishedText } from './record.ts';
export { writeInto } from './write-into.ts';
export type { DocumentText, DocumentTexts, FileContent, WriteFile } from './write.ts';

/** What is needed to write files of texts. */
export interface TextSources {
  /** Every published document with its text, in any order; they are read one at a time. */
  texts: DocumentTexts;
  write: WriteFile;
}

/** What is needed to write the whole archive. */
export interface ArchiveSources extends TextSources {
  /** Addresses of all pages of the site, from its root. */
  addresses: Iterable<string>;
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

/** Writes what tells of texts: the bag of all of them, and the data files that say how long each is. Texts are read once and never held together. */
export async function writeTextFiles(context: ExportContext, { texts, write }: TextSources): Promise<void> {
  const learnt: Learnt = { measures: new Map(), json: [] };
  await write(DATA_FILES.zip, zippedBag('archive', payload(context, texts, learnt), bagInfo(context)));
  await write(DATA_FILES.json, learnt.json);
  await write(DATA_FILES.csv, inChunks(archiveCsv(context, learnt.measures)));
}

/**
 * Files that tell of records, and of no text: linked data, schemas, feeds, the repository for harvesters, the map of the site. While the
 * records and the addresses are the same, so are they.
 * @param addresses of all pages of the site, from its root
 */
export function* recordFiles(context: ExportContext, addresses: Iterable<string>): Generator<readonly [path: string, content: FileContent]> {
  yield [DATA_FILES.jsonld, inChunks(archiveJsonLd(context))];
  for (const [name, schema] of dataSchemas()) yield [schemaFile(name), written(schema)];
  yield* feedFiles(context);
  if (oaiMissing(context) === null) yield [OAI_FILE, inChunks(oaiRepository(context))];
  yield* sitemapFiles(context, addresses);
  if (context.site !== undefined) yield [OPENSEARCH_FILE, searchDescription(context)];
  yield [ROBOTS_FILE, robotsText(context)];
}

/**
 * Writes the whole archive. The same archive gives the same bytes.
 * @returns what could not be made and why, in sentences for who builds the site
 */
export async function archiveFiles(context: ExportContext, { texts, addresses, write }: ArchiveSources): Promise<string[]> {
  await writeTextFiles(context, { texts, write });
  for (const [path, content] of recordFiles(context, addresses)) await write(path, content);
  return missingOffers(context);
}
