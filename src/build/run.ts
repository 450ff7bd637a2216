import { GateClosed, WithheldUnreadable } from '../gate/index.ts';
import { counted } from '../model/counted.ts';
import { formatProblem } from '../model/read/format-problem.ts';
import { NotPlainFile } from '../system/paths-in.ts';
import { DocumentChanged } from '../model/read/read-documents.ts';
import { readSettings, SettingsRefused } from '../model/settings.ts';
import { PromisesBroken } from '../permanence/keep.ts';
import { claimCache } from './cache-claim.ts';
import { CardsImpossible } from '../export/cards/index.ts';
import { NotPortable } from '../export/manifest.ts';
import { faultWords } from './fault-words.ts';
import { FilesGone } from './fresh-folder.ts';
import { OutRefused } from './guard-out.ts';
import { buildSite, ContentRefused } from './site.ts';

/** Errors whose message is a sentence for whoever builds. */
const TOLD = [SettingsRefused, OutRefused, PromisesBroken, GateClosed, WithheldUnreadable, CardsImpossible, DocumentChanged, FilesGone, NotPlainFile, NotPortable];

/** What a build says of an error: a sentence, or the error with its stack where the project itself may be at fault. */
export function buildWords(error: unknown): unknown {
  return TOLD.some((told) => error instanceof told) ? (error as Error).message : (faultWords(error) ?? error);
}

/** Builds the site and says how it went, for the commands that build. Returns whether it was built. */
export async function runBuild(): Promise<boolean> {
  const started = performance.now();
  let release: (() => void) | undefined;
  let isPlaced = false;
  // Said where the process is told to end before the build is.
  const sayEnded = () => console.error(isPlaced ? 'Told to end; the new site is in its place.' : 'Nothing was built: told to end. The previous site is as it was.');
  process.once('exit', sayEnded);
  try {
    release = claimCache('build');
    const settings = readSettings();
    const { documents, notes, isAsBefore } = await buildSite(settings, () => (isPlaced = true));
    for (const note of notes) console.log(note);
    const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    console.log(isAsBefore ? `Nothing has changed: ${counted(documents, 'document is', 'documents are')} in ${settings.out} as ${documents === 1 ? 'it was' : 'they were'} built (${time})` : `${counted(documents, 'document')} built into ${settings.out} in ${time}`);
    return true;
  } catch (error) {
    if (error instanceof ContentRefused) {
      for (const problem of error.problems) console.error(formatProblem(problem));
      console.error(`Nothing was built: ${error.message}.`);
    } else {
      console.error(buildWords(error));
      console.error('Nothing was built; the previous site is as it was.');
    }
    return false;
  } finally {
    process.off('exit', sayEnded);
    release?.();
  }
}
