import path from 'node:path';
import { readForBuild } from '../check/index.ts';
import type { ExportsMade } from '../export/order.ts';
import { counted } from '../model/counted.ts';
import { LastSite, type Inputs } from '../model/last-site.ts';
import type { Problem } from '../model/read/problem.ts';
import type { Settings } from '../model/settings.ts';
import { OWN_FILES } from '../verify/manifest.ts';
import { fillFolder } from './fill-folder.ts';
import { FreshFolder } from './fresh-folder.ts';
import { guardOut } from './guard-out.ts';
import { inputsOf } from './inputs.ts';
import { inThread } from './in-thread.ts';
import { Phases } from './phases.ts';
import { spareIn, thinSpare, type FolderLook } from './spare.ts';
import { putBack, replaceFolder } from './swap.ts';

/** The content has errors, so nothing was built. */
export class ContentRefused extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`${counted(problems.length, 'problem')} in the content`);
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
 * @param onPlaced is told when the new site has taken the place of the previous one
 * @throws ContentRefused when the content has errors, PromisesBroken when a published address is missing,
 * GateClosed when what was built holds what must not get out, WithheldUnreadable when that can’t be known, OutRefused when it may not be built to where it should go
 */
export async function buildSite(settings: Settings, onPlaced: () => void = () => undefined): Promise<BuiltSite> {
  guardOut(settings);
  // Before anything can be refused: a content with errors must not leave a killed build’s readers without a site.
  putBack(settings.out);
  const phases = new Phases();
  const last = LastSite.read(lastSiteFile(settings), settings.out);
  // Before anything is read: what changes while the site is made is news for the next build.
  const inputs = await phases.time('look', () => inputsOf(settings, last.build.inputs));
  const { documents, notes } = last.build;
  const isAsBefore = inputs !== undefined && inputs.digest === last.build.inputs?.digest && last.isUntouched(OWN_FILES);
  const built = isAsBefore ? { documents, notes, isAsBefore } : { ...(await makeSite(settings, last, inputs, phases, onPlaced)), isAsBefore };
  phases.write();
  return built;
}

/** What is known of the site that the last build made. */
const lastSiteFile = ({ cache }: Settings) => path.join(cache, 'site.json');

/** So many files of the spare folders are looked at sooner than a thread starts that would do it meanwhile. */
const FEW_FILES = 10_000;

async function makeSite(settings: Settings, last: LastSite, inputs: Inputs | undefined, phases: Phases, onPlaced: () => void): Promise<Pick<BuiltSite, 'documents' | 'notes'>> {
  const ended = new AbortController();
  // They get ready while the content is read.
  const threads = {
    index: inThread<'done'>(new URL('../search/index/thread.ts', import.meta.url), ended.signal),
    exports: inThread<ExportsMade>(new URL('../export/thread.ts', import.meta.url), ended.signal),
  };
  const spare = spareIn(settings.cache);
  const looking = last.files.size > FEW_FILES ? inThread<FolderLook>(new URL('./spare-thread.ts', import.meta.url), ended.signal) : undefined;
  looking?.tell(spare);
  try {
    const pack = path.join(settings.cache, 'texts.pack');
    const read = await phases.time('read', () => readForBuild(settings.content, { cache: path.join(settings.cache, 'examined.jsonl'), pack }));
    if (read.errors.length > 0) throw new ContentRefused(read.errors);
    // Where nobody has looked, or what is there can’t be looked at, such as a cache that is just being removed, it is looked at when it has its place.
    const look = await phases.time('spare', async () => looking?.done.catch(() => undefined));
    const { files, about } = await replaceFolder(settings.out, async (folder, isSpare) => {
      const fresh = new FreshFolder(folder, last, isSpare ? look : undefined);
      const made = await fillFolder(folder, { ...read, pack }, { settings, last, fresh, phases, threads, ended });
      // Only now: of a build that fails, the next one is to know no more than the site that stays.
      made.pages.settle();
      LastSite.write(lastSiteFile(settings), settings.out, made.files, { ...made.about, inputs, pages: made.pages.digest });
      return made;
    }, spare);
    onPlaced();
    await phases.time('thin spare', () => thinSpare(spare, last.files, files)).catch(() => {
      // The site is there; whatever is too much in the spare folders, the next build takes out of them.
    });
    return about;
  } finally {
    ended.abort();
  }
}
