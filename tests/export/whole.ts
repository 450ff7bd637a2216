/** Archives for the tests of what is exported as a whole, and what is written of them. */
import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { archiveFiles, type DocumentText, type FileContent, type WriteFile } from '../../src/export/archive/index.ts';
import { exportContext, type ExportContext } from '../../src/export/mapping/index.ts';
import { compileDocument } from '../../src/mdx/document.ts';
import type { Archive } from '../../src/model/graph.ts';
import { publishedArchive } from '../../src/model/published.ts';
import { readContent, type Content } from '../../src/model/read/content.ts';
import { aDocument, aMeeting, anArchive, aPerson, aTopic } from '../fixtures/records.ts';

export const SITE = 'https://baghbanan.example';

/** What an archive knows of where it lives, in these tests. */
export const contextOf = (archive: Archive, site: string | null = SITE): ExportContext => exportContext(archive, { site: site ?? undefined, base: '/' });

async function bytesOf(content: FileContent): Promise<Buffer> {
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content as string);
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
}

/** Keeps what is written, by path. */
export function intoMemory(): { files: Map<string, Buffer>; write: WriteFile } {
  const files = new Map<string, Buffer>();
  return { files, write: async (path, content) => void files.set(path, await bytesOf(content)) };
}

/** The documents of an archive, each with its text. */
export function* textsOf(archive: Archive, body: (id: string) => string): Generator<DocumentText> {
  for (const document of archive.documents.values()) yield { document, text: compileDocument(body(document.id)) };
}

/** Everything that is written of an archive, and what is said to be missing. */
export async function writtenOf(context: ExportContext, body: (id: string) => string = (id) => `متن ${id}.`): Promise<{ files: Map<string, Buffer>; missing: string[] }> {
  const { files, write } = intoMemory();
  const missing = await archiveFiles(context, { texts: textsOf(context.archive, body), addresses: ['/'], write });
  return { files, missing };
}

/** The same of a content folder. */
export async function writtenOfFolder(folder: string, site: string | null = SITE): Promise<{ content: Content; context: ExportContext; files: Map<string, Buffer> }> {
  const content = await readContent(folder);
  const context = contextOf(publishedArchive(content), site);
  const sources = new Map(content.documents.map(({ id, source }) => [id, source]));
  return { content, context, files: (await writtenOf(context, (id) => sources.get(id)!)).files };
}

/** A text in pieces, put together. */
export const joined = (pieces: Iterable<string>): Promise<string> => textOf(Readable.from(pieces));

/** Names that make a list of twenty signatories. */
const SIGNATORIES = Array.from({ length: 20 }, (_, index) => `gardener-${index + 1}`);

/** The records that exporters find hardest, one of each: dates of every sort, titles of every sort, many hands and none. */
export function hardArchive(): Archive {
  const archive = anArchive({
    meetings: [aMeeting('plenum-1', { kind: 'plenum', date: '۱۳۹۹-۰۳' })],
    people: SIGNATORIES.map((id) => aPerson(id)),
    topics: [aTopic('water')],
    documents: [
      aDocument('unknown', { date: 'XXXX', title: 'بی‌تاریخ' }),
      aDocument('interval', { date: '2019-10-12/2019-10-13', meeting: 'plenum-1' }),
      aDocument('open', { date: '1400-05/..' }),
      aDocument('about', { date: '۱۳۷۸~', titleStatus: 'supplied', title: 'قرار پیشنهادی' }),
      aDocument('english', { date: '2021-07-30', language: 'en', title: 'A call “for” <water> & bread', titleOriginal: { text: 'Ein Aufruf', language: 'de' } }, 'statements'),
      aDocument('signed', { date: '1400-05-08', signatories: SIGNATORIES, topics: ['water'] }, 'statements'),
      aDocument('formula', { date: '1400-05-09', title: '=HYPERLINK("http://a.example";"می‌رود")', summary: "'+1\n-2\r\n@SUM(1|2)، «نیم‌فاصله»" }, 'statements'),
      aDocument('held', { date: '1400-05-10', holding: 'abstract', summary: 'چکیده' }, 'reports'),
      aDocument('closed', { date: '1400-05-11', access: 'restricted' }, 'reports'),
      aDocument('imported', {
        date: '1385-01-01', provenance: { sha256: 'a'.repeat(64), imported: '1401-02-03', tool: 'importer 1', file: 'a-private-name.docx' },
        changes: [{ date: '1402-01-01', reason: 'غلط چاپی' }], silenced: [{ rule: 'typography', text: 'x', reason: 'an inner remark' }],
      }, 'reports'),
      aDocument('added', { date: '1370', added: '۱۴۰۳-۰۹-۰۱', provenance: { sha256: 'a'.repeat(64), imported: '1401-02-03', tool: 't' } }, 'reports'),
      aDocument('pointing', { date: '1399-01-01', relations: [{ type: 'mentions', target: 'a-draft' }, { type: 'mentions', target: 'signed' }], events: [{ event: 'endorsed', by: 'garden-council', document: 'a-draft' }] }),
    ],
  });
  return { ...archive, identity: { ...archive.identity, contact: { email: 'archive@baghbanan.example' }, licence: { name: 'CC0 1.0' } } };
}
