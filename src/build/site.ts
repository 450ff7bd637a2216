import { rmSync } from 'node:fs';
import path from 'node:path';
import { addressesOf } from '../check/addresses.ts';
import { readForBuild } from '../check/index.ts';
import { drawCards } from '../export/cards/index.ts';
import { writeManifest } from '../export/manifest.ts';
import type { CompleteDocuments, ExportOrder } from '../export/order.ts';
import { Gate } from '../gate/index.ts';
import { readPacked } from '../mdx/pack.ts';
import { handOver } from '../mdx/prepared.ts';
import { linkArchive } from '../model/graph.ts';
import { LastSite, type Inputs } from '../model/last-site.ts';
import type { Problem } from '../model/problem.ts';
import { publishedRecords } from '../model/published.ts';
import type { Settings } from '../model/settings.ts';
import { keepPromises } from '../permanence/keep.ts';
import { redirectsIn } from '../permanence/redirects.ts';
import type { IndexOrder } from '../search/index/order.ts';
import { INDEX_FOLDER } from '../search/manifest.ts';
import { OWN_FILES } from '../verify/manifest.ts';
import type { FinishOrder } from './finish-page.ts';
import { guardOut } from './guard-out.ts';
import { writeHostFiles } from './host-files.ts';
import { inputsOf } from './inputs.ts';
import { inThread } from './in-thread.ts';
import { addressOf, KeptPages } from './kept-pages.ts';
import { Phases } from './phases.ts';
import { noInlineParts } from './policies.ts';
import { pourFolder } from './pour.ts';
import { renderPages } from './render/index.ts';
import { replaceFolder } from './swap.ts';

/** The content has errors, so nothing was built. */
export class ContentRefused extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`${problems.length} problems in the content`);
    this.name = 'ContentRefused';
    this.problems = problems;
  }
}

/** A site that was built, or found as it was. */
export interface BuiltSite {
  documents: number;
  /** What is to be said, in sentences. */
  notes: string[];
  /** Whether nothing had changed since the last build, so that its site stays. */
  isAsBefore: boolean;
}

/**
 * Builds the whole site: checks the content, renders the pages, makes the search index and the manifest.
 * The previous site stays until the new one is complete, and stays whole if anything fails.
 * @throws ContentRefused when the content has errors, PromisesBroken when a published address is missing,
 * GateClosed when what was built holds what must not get out, WithheldUnreadable when that can’t be known, OutRefused when it may not be built to where it should go
 */
export async function buildSite(settings: Settings): Promise<BuiltSite> {
  guardOut(settings);
  const phases = new Phases();
  const last = LastSite.read(lastSiteFile(settings), settings.out);
  // Before anything is read: what changes while the site is made is news for the next build.
  const inputs = await phases.time('look', () => inputsOf(settings, last.build.inputs));
  const { documents, notes } = last.build;
  const isAsBefore = inputs !== undefined && inputs.digest === last.build.inputs?.digest && last.isUntouched(OWN_FILES);
  const built = isAsBefore ? { documents, notes, isAsBefore } : { ...(await makeSite(settings, last, inputs, phases)), isAsBefore };
  phases.write();
  return built;
}

/** What is known of the site that the last build made. */
const lastSiteFile = ({ cache }: Settings) => path.join(cache, 'site.json');

async function makeSite(settings: Settings, last: LastSite, inputs: Inputs | undefined, phases: Phases): Promise<Pick<BuiltSite, 'documents' | 'notes'>> {
  const pack = path.join(settings.cache, 'texts.pack');
  const { content, errors, texts } = await phases.time('read', () => readForBuild(settings.content, { cache: path.join(settings.cache, 'examined.json'), pack }));
  if (errors.length > 0) throw new ContentRefused(errors);
  const records = publishedRecords(content);
  const archive = linkArchive(records);
  const documents = records.documents.length;
  const textOf = (id: string) => readPacked(pack, texts.get(id)!);
  let notes: string[] = [];
  let indexed = '';
  await replaceFolder(settings.out, async (folder) => {
    let gate: Gate;
    const ended = new AbortController();
    /** Begins work that is waited for later. */
    const beside = <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const done = phases.time(name, work);
      done.catch(() => undefined);
      return done;
    };
    try {
      const pages = await phases.time('compare', () => new KeptPages(archive, texts, settings));
      indexed = pages.indexKey;
      const index = path.join(settings.cache, 'index');
      // Neither the index nor the cards nor the other forms need a page: they are made beside them.
      const lastIndex = [...last.files.values()].filter((file) => file.path.startsWith(`${INDEX_FOLDER}/`));
      const indexOrder: IndexOrder = { records, pack, texts, keys: pages.indexKeys, cache: settings.cache, last: { folder: settings.out, files: lastIndex }, folder: index };
      const indexing = beside('index', async () => {
        if (last.build.indexed === pages.indexKey && last.reuseFolder(INDEX_FOLDER, index)) return;
        // Nothing is waited for before the thread begins: this one has long work to do at once.
        rmSync(index, { recursive: true, force: true });
        await inThread(new URL('../search/index/thread.ts', import.meta.url), indexOrder, ended.signal);
      });
      const cards = settings.cards ? beside('cards', () => drawCards(archive, path.join(settings.cache, 'cards'))) : undefined;
      const inline = noInlineParts();
      const exportOrder: ExportOrder = { records, pack, texts, settings: { site: settings.site, base: settings.base }, addresses: [...addressesOf(content)], keys: pages.keys, cache: settings.cache, folder };
      const complete = Promise.withResolvers<CompleteDocuments>();
      const exported = beside('exports', () => inThread<string[]>(new URL('../export/thread.ts', import.meta.url), exportOrder, ended.signal, complete.promise));
      const restored = await phases.time('restore', () => pages.restore(last, folder, inline));
      complete.resolve(restored.complete);
      handOver({ archive, textOf: ({ id }) => textOf(id), there: new Set([...restored.pages].map(addressOf)), lists: pages.lists });
      const finishing: FinishOrder = { site: folder, base: settings.base, found: inline, imports: new Map(), onFinished: (file, page) => pages.keep(file, page) };
      const { title, admin = false } = content.identity!.record;
      await phases.time('render', () => renderPages({ title, admin }, finishing, settings));
      pages.close();
      await phases.time('promises', () => keepPromises(settings.content, folder));
      await writeHostFiles(folder, inline, redirectsIn(content));
      gate = await phases.time('open gate', () => Gate.open(content, settings, process.env, { cache: path.join(settings.cache, 'gate.json'), last: last.files, textOf }));
      await phases.time('wait', async () => {
        await indexing;
        rmSync(path.join(folder, INDEX_FOLDER), { recursive: true, force: true });
        pourFolder(index, path.join(folder, INDEX_FOLDER));
        await (await cards)?.place(folder);
        notes = await exported;
      });
    } finally {
      handOver(null);
      ended.abort();
    }
    const files = await phases.time('gate', () => gate.pass(folder));
    const { file } = await phases.time('manifest', () => writeManifest(folder, files));
    LastSite.write(lastSiteFile(settings), settings.out, [...files, file], { indexed, inputs, documents, notes });
  });
  return { documents, notes };
}
