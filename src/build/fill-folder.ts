import { rmSync } from 'node:fs';
import path from 'node:path';
import { addressesOf } from '../check/addresses.ts';
import { PUBLIC_FOLDER } from '../check/rules/public-links.ts';
import { drawCards } from '../export/cards/index.ts';
import { writeManifest } from '../export/manifest.ts';
import type { ExportOrder, ExportsMade, ExportsThere } from '../export/order.ts';
import { Gate } from '../gate/index.ts';
import { readPacked, type PackPlace } from '../mdx/pack.ts';
import { handOver } from '../mdx/prepared.ts';
import { linkArchive } from '../model/graph.ts';
import type { LastBuild, LastFile, LastSite } from '../model/last-site.ts';
import { publishedRecords } from '../model/published.ts';
import type { Content } from '../model/read/content.ts';
import type { Settings } from '../model/settings.ts';
import { keepPromises } from '../permanence/keep.ts';
import { redirectsIn } from '../permanence/redirects.ts';
import type { IndexOrder } from '../search/index/order.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import { displacedFiles, displacedNote } from './displaced.ts';
import type { FinishOrder } from './finish-page.ts';
import type { FreshFolder } from './fresh-folder.ts';
import { writeHostFiles } from './host-files.ts';
import type { ThreadWork } from './in-thread.ts';
import { KeptPages } from './kept-pages.ts';
import { leftOutNote } from './leave-out.ts';
import { digestOf, PageKeys } from './page-keys.ts';
import type { Phases } from './phases.ts';
import { noInlineParts } from './policies.ts';
import { pourFolder } from './pour.ts';
import { renderPages } from './render/index.ts';

/** An archive that was read and checked. */
interface ReadArchive {
  content: Content;
  /** The pack of compiled texts, and where in it each lies, by the id of its document. */
  pack: string;
  texts: ReadonlyMap<string, PackPlace>;
  /** Files of public/ that belong to unpublished texts alone. */
  leftOut: readonly string[];
}

/** What an archive is made into a site with. */
interface Workshop {
  settings: Settings;
  /** The site that is there. */
  last: LastSite;
  /** The folder that is filled, as it takes files of that site over. */
  fresh: FreshFolder;
  phases: Phases;
  /** Threads that wait to be told what to make. */
  threads: { index: ThreadWork<'done'>; exports: ThreadWork<ExportsMade> };
  /** Ends the threads. */
  ended: AbortController;
}

/** What comes of a site besides its pages. */
interface MadeFiles {
  about: Omit<LastBuild, 'pages' | 'inputs'>;
  /** The pages, see `KeptPages.finish`. */
  pages: ReturnType<KeptPages['finish']>;
  gate: Gate;
}

/** Makes everything of a site but what lists its files. */
async function makeFiles(folder: string, { content, texts, pack, leftOut }: ReadArchive, { settings, last, fresh, phases, threads }: Workshop): Promise<MadeFiles> {
  const records = publishedRecords(content);
  const archive = linkArchive(records);
  const textOf = (id: string) => readPacked(pack, texts.get(id)!);
  const { cache, out, site, base } = settings;
  /** Begins work that is waited for later. */
  const beside = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const done = phases.time(name, work);
    done.catch(() => undefined);
    return done;
  };
  const keys = await phases.time('keys', () => new PageKeys(archive, texts, settings));
  // Neither the index nor the cards nor the other forms need a page: they are made beside them. The index, which takes longest, is begun first.
  const index = path.join(cache, 'index');
  const lastIndex = [...last.files.values()].filter((file) => file.path.startsWith(`${INDEX_FOLDER}/`));
  const indexing = beside('index', async () => {
    if (last.build.indexed === keys.wholeIndex && last.reuseFolder(INDEX_FOLDER, index)) return;
    rmSync(index, { recursive: true, force: true });
    threads.index.tell({ records, pack, texts, keys: keys.index, cache, last: { folder: out, files: lastIndex }, folder: index } satisfies IndexOrder);
    await threads.index.done;
  });
  const inline = noInlineParts();
  const addresses = [...addressesOf(content)];
  const ofRecords = digestOf(keys.recordForms, JSON.stringify(addresses));
  const sameRecords = last.build.records === ofRecords;
  const pages = await phases.time('compare', () => new KeptPages(archive, keys, settings, { site: folder, fresh, last: last.build.pages, sameRecords, found: inline }));
  const exporting = beside('exports', () => {
    threads.exports.tell({ records, pack, texts, settings: { site, base }, addresses, keys: keys.forms, cache, folder } satisfies ExportOrder);
    return threads.exports.done;
  });
  const cards = settings.cards ? beside('cards', () => drawCards(archive, path.join(cache, 'cards'))) : undefined;
  const hasRecordFiles = sameRecords && fresh.takeAll(last.build.recordFiles);
  const complete = await phases.time('restore', () => pages.restore());
  threads.exports.tell({ complete, hasRecordFiles } satisfies ExportsThere);
  const { isThere, isListThere } = pages;
  handOver({ archive, textOf: ({ id }) => textOf(id), isThere, isListThere });
  const finishing: FinishOrder = { site: folder, base, found: inline, imports: new Map(), onFinished: (file, page) => pages.keep(file, page) };
  const { title, admin = false } = content.identity!.record;
  await phases.time('render', () => renderPages({ title, admin, leftOut }, finishing, settings));
  const madePages = pages.finish();
  await phases.time('promises', () => keepPromises(settings.content, folder));
  await writeHostFiles(folder, inline, redirectsIn(content));
  const gate = await phases.time('open gate', () => Gate.open(content, settings, process.env, { cache: path.join(cache, 'gate.json'), last: last.files, textOf }));
  const notes = await phases.time('wait', async () => {
    await indexing;
    rmSync(path.join(folder, INDEX_FOLDER), { recursive: true, force: true });
    pourFolder(index, path.join(folder, INDEX_FOLDER));
    await (await cards)?.place(folder);
    const { missing } = await exporting;
    return [...leftOutNote(leftOut), ...displacedNote(displacedFiles(PUBLIC_FOLDER, folder, leftOut)), ...missing];
  });
  fresh.removeEmpty();
  const recordFiles = hasRecordFiles ? last.build.recordFiles : (await exporting).recordFiles;
  return { about: { indexed: keys.wholeIndex, records: ofRecords, recordFiles, documents: records.documents.length, notes }, pages: madePages, gate };
}

/**
 * Makes the site of an archive in a folder that is empty, or has files of the last site already (see `FreshFolder`). Returns its
 * files, and what is to be known of it.
 * @throws PromisesBroken when a published address is missing, GateClosed when what was made holds what must not get out,
 * WithheldUnreadable when that can’t be known, FilesGone when somebody removed what was made
 */
export async function fillFolder(folder: string, archive: ReadArchive, workshop: Workshop): Promise<{ files: LastFile[] } & Omit<MadeFiles, 'gate'>> {
  const { fresh, phases, ended } = workshop;
  const { gate, ...made } = await makeFiles(folder, archive, workshop).finally(() => {
    handOver(null);
    // None of them may still write when the folder is cleared away.
    ended.abort();
  });
  const files = await phases.time('gate', () => gate.pass(folder));
  fresh.confirm(files);
  const { file } = await phases.time('manifest', () => writeManifest(folder, files));
  return { files: [...files, file], ...made };
}
