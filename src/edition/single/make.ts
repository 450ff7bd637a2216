import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatBoth } from '../../i18n/dates.ts';
import { count, words } from '../../i18n/index.ts';
import { readDate } from '../../model/date.ts';
import type { SecretKey } from '../../verify/minisign-keys.ts';
import type { EditionAbout } from '../about.ts';
import type { Progress } from '../progress.ts';
import { READ_ME_STYLE, readMeBody } from '../read-me.ts';
import { articleOf } from './article.ts';
import { packBlock } from './blocks.ts';
import { packDocuments, packed } from './packs.ts';
import { singleFilePage } from './page.ts';
import type { Catalogue, PackedDocument } from './parts.ts';
import { browserScript } from './script.ts';
import { sealFile } from './seal.ts';
import type { Selection } from './selection.ts';
import { indexedDocuments } from './site-index.ts';
import { joinedStyles, styleSheetsOf } from './styles.ts';
import { packWords, type WordParts } from './words.ts';

/** More than this, in bytes, is slow to open on a phone and refused by some messengers. */
const MOST_BYTES = 12_000_000;

export interface SingleFileOrder {
  /** Folder of a finished site. */
  site: string;
  selection: Selection;
  /** What the file says of itself. */
  about: Pick<EditionAbout, 'date' | 'address' | 'root'>;
  /** With what its manifest is signed; undefined where it is not. */
  key?: SecretKey | undefined;
  /** The file to write. */
  to: string;
  onProgress?: Progress;
  /** Larger files than this, in bytes, are not made; 12 MB where nothing is said. */
  mostBytes?: number;
}

/** A file that was made. */
export interface SingleFile {
  bytes: number;
  documents: number;
  /** Root of the parts of the file, see `partsOfFile`. */
  root: string;
  /** What it holds, in words. */
  subtitle: string;
  /** Whether it carries its analysed words; where there was no room, its first search has to analyse the texts. */
  quick: boolean;
}

/** What is told of the archive in its data. */
interface ArchiveData {
  archive: { title: string; licence?: { name: string; url?: string; note?: string } };
  meetings: { id: string; name: string }[];
  topics: { id: string; name: string }[];
}

const named = (records: { id: string; name: string }[], id: string) => records.find((record) => record.id === id)?.name ?? id;

/** What the file holds, in words. */
function subtitleOf({ meeting, years, topic }: Selection, { meetings, topics }: ArchiveData): string {
  const parts = [
    meeting === undefined ? '' : named(meetings, meeting),
    topic === undefined ? '' : named(topics, topic),
    years ? words.singleFile.years(count(years.first), count(years.last)) : '',
  ];
  return parts.filter(Boolean).join('، ') || words.singleFile.all;
}

/** The form of the search page of the site, with what belongs to it. */
function searchView(page: string): string {
  const form = /<form id="search"[^]*?<\/form>/.exec(page)?.[0];
  if (!form) throw new Error('the site has no search page: was it built by another version?');
  return `${form.replace(/data-root="[^"]*"/, 'data-root="#/"')}<p id="search-status" role="status"></p><div id="search-results"></div>`;
}

/**
 * Makes of documents of a finished site one file that shows and searches them, without a network and without anything beside it.
 * @throws Error when nothing is selected, when the file would be too large, or when the site can’t be read; nothing is written then
 */
export async function makeSingleFile({ site, selection, about, key, to, onProgress = () => {}, mostBytes = MOST_BYTES }: SingleFileOrder): Promise<SingleFile> {
  const { date, address } = about;
  const text = (file: string) => readFile(path.join(site, file), 'utf8');
  const archive = JSON.parse(await text('data/archive.json')) as ArchiveData;
  const { documents, manifest } = await indexedDocuments(site, selection, onProgress);
  documents.sort((a, b) => (a.document.sort['date']! < b.document.sort['date']! ? 1 : -1));
  const sheets = new Set<string>();
  const contents: PackedDocument[] = [];
  for (const { document: { url, blocks } } of documents) {
    const file = path.join(site, url, 'index.html');
    const page = await readFile(file, 'utf8');
    for (const sheet of styleSheetsOf(page, file)) sheets.add(sheet);
    const { html, texts } = articleOf(page);
    contents.push({ html, blocks: blocks.map((block) => packBlock(block, texts)) });
    onProgress(contents.length, documents.length, 'documents taken out of their pages');
  }
  const { packs, packOf } = packDocuments(contents);
  const catalogue = (hasWords: boolean): Catalogue => ({
    documents: documents.map(({ id, document: { url, meta, filters, sort } }, index) => ({ id, url, meta, filters, order: sort['date']!, pack: packOf[index]! })),
    compounds: manifest.compounds,
    address: address === undefined ? '' : address.replace(/\/*$/, '/'),
    packs: packs.length,
    words: hasWords,
  });
  const { title, licence } = archive.archive;
  const day = formatBoth(readDate(date));
  const subtitle = subtitleOf(selection, archive);
  const parts = {
    title,
    subtitle,
    about: words.singleFile.about(count(documents.length), `${day.converted} (${day.written})`),
    readMe: readMeBody({ ...about, title }, 'file'),
    address,
    licence: [licence?.name, licence?.note].filter(Boolean).join(' – '),
    style: `${await joinedStyles(sheets)}\n${READ_ME_STYLE}`,
    script: await browserScript(),
    search: searchView(await text('search/index.html')),
    icon: `data:image/svg+xml;base64,${Buffer.from(await text('favicon.svg')).toString('base64')}`,
    packs,
  };
  const page = (own?: WordParts) => singleFilePage({ ...parts, catalogue: packed(JSON.stringify(catalogue(own !== undefined))), words: own });
  const fits = ({ html }: { html: string }) => Buffer.byteLength(html) <= mostBytes;
  let made = sealFile(page(packWords(documents.map((document) => document.words), packOf)), key);
  // Without its words a file is smaller by a quarter, and its first search slower.
  const quick = fits(made);
  if (!quick) made = sealFile(page(), key);
  const { html, root } = made;
  const bytes = Buffer.byteLength(html);
  if (!fits(made)) {
    const size = (bytes / 1e6).toFixed(1);
    throw new Error(`${documents.length} documents make a file of ${size} MB, and more than ${mostBytes / 1e6} MB does not open well on a phone: select less, for instance one decade, one meeting or one topic`);
  }
  await writeFile(to, html);
  return { bytes, documents: documents.length, root, subtitle, quick };
}
