import { compareCopy, isWhole, type Differences } from '../compare.ts';
import { ManifestRefused, readManifest, shownFile, SITE_MANIFEST, UPDATE_MANIFEST, type ReadManifest } from '../manifest.ts';
import { ForeignUpdate, layOver, readUpdate } from '../update.ts';
import { sha256, toHex } from '../sha256.ts';
import { copyHere, copyInFile, copyInFolder, type VisitedCopy } from './copies.ts';
import { element, fill, list, number, report, say, showDigits, words } from './say.ts';

/** Files that are looked at beside each other: enough to keep a slow line busy. */
const AT_ONCE = 4;
/** Browsers digest a file as a whole; larger ones than this, in bytes, may not fit into their memory. */
const MOST_DIGESTED = 1_000_000_000;

/** The root, or the digest of a file, that the visitor knows from elsewhere. */
const expectedDigits = (): string => element<HTMLInputElement>('expected').value.replace(/\s/g, '').toLowerCase();

/** Shows the SHA-256 of a file that was chosen. @returns it, where it is the one that is known from elsewhere */
const showDigest = async (file: Blob): Promise<string | undefined> => {
  if (file.size > MOST_DIGESTED) return undefined;
  const digest = toHex(await sha256(new Uint8Array(await file.arrayBuffer())));
  showDigits(words.digest, digest);
  if (expectedDigits() !== digest) return undefined;
  say('p', words.digestExpected, 'good');
  return digest;
};

/** @param digest of the file, where that is what is expected */
const showRoot = ({ manifest, listedRoot }: ReadManifest, digest: string | undefined): boolean => {
  showDigits(words.root, listedRoot);
  const expected = digest === undefined ? expectedDigits() : '';
  if (listedRoot !== manifest.root) say('p', words.rootWrong, 'bad');
  if (expected) say('p', expected === listedRoot ? words.rootExpected : words.rootUnexpected, expected === listedRoot ? 'good' : 'bad');
  return listedRoot === manifest.root && (!expected || expected === listedRoot);
};

const showDifferences = (found: Differences): void => {
  list(words.missing, found.missing.map(shownFile));
  list(words.changed, found.changed.map(shownFile));
  list(words.extra, (found.extra ?? []).map(shownFile));
  list(words.unreadable, found.unreadable.map(({ path, reason }) => `${shownFile(path)}: ${reason}`));
  if (found.extra === null) say('p', words.extraUnknown);
  if (found.keptByHost.length > 0) say('p', fill(words.keptByHost, { files: found.keptByHost.length }));
};

const examine = async (copy: VisitedCopy, digest?: string): Promise<void> => {
  const text = await copy.list(SITE_MANIFEST);
  if (text === null) return void ((await copy.list(UPDATE_MANIFEST)) === null ? say('p', words.noManifest, 'bad') : say('p', words.onlyUpdate));
  const base = readManifest(text);
  const updateText = await copy.list(UPDATE_MANIFEST);
  const update = updateText === null ? null : readUpdate(updateText);
  const read = update ? layOver(base, update) : base;
  const { files } = read.manifest;
  const progress = document.createElement('progress');
  progress.max = files.length;
  const status = say('p', '');
  report.append(progress);
  const found = await compareCopy(read, copy, AT_ONCE, (done) => {
    progress.value = done;
    status.textContent = fill(words.progress, { done, of: files.length });
  });
  progress.remove();
  status.remove();
  const verdict = say('p', '', 'verdict');
  const isGood = [showRoot(read, digest), isWhole(found)].every(Boolean);
  verdict.textContent = isGood ? fill(words.good, { files: files.length }) : words.bad;
  verdict.classList.add(isGood ? 'good' : 'bad');
  if (update) say('p', words.updated.replace('{sequence}', number(update.sequence)).replace('{date}', update.date));
  showDifferences(found);
};

const buttons = () => document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input[type=file]');

/** A file of which nothing is known but its digest. */
const judgeDigest = (digest: string | undefined): void => {
  say('p', words.noList);
  if (digest === undefined && expectedDigits()) say('p', words.digestUnexpected, 'bad');
};

const examineFile = async (file: Blob): Promise<void> => {
  const digest = await showDigest(file);
  const copy = await copyInFile(file);
  if (copy) await examine(copy, digest);
  else judgeDigest(digest);
};

const start = async (work: () => Promise<void>): Promise<void> => {
  report.replaceChildren();
  for (const button of buttons()) button.disabled = true;
  try {
    await work();
  } catch (error) {
    say('p', error instanceof ForeignUpdate ? words.foreignUpdate : error instanceof ManifestRefused ? words.refused : words.failed, 'bad');
    say('p', error instanceof ManifestRefused ? error.reasons.join('; ') : String(error), 'files');
  }
  for (const button of buttons()) button.disabled = false;
};

/** A page from the disk can’t ask for the files beside it: the visitor has to show them. */
const isFromHost = /^https?:$/.test(location.protocol);
element<HTMLElement>('here').hidden = !isFromHost;
element<HTMLElement>('from-disk').hidden = isFromHost;
element<HTMLElement>('ways').hidden = false;
element('check-here').addEventListener('click', () => void start(() => examine(copyHere())));
element('folder').addEventListener('change', ({ target }) => {
  const chosen = [...((target as HTMLInputElement).files ?? [])];
  if (chosen.length > 0) void start(() => examine(copyInFolder(chosen)));
});
element('file').addEventListener('change', ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file) void start(() => examineFile(file));
});
// Who writes a root afterwards chooses the same file once more, and a browser tells nothing of a choice that is none.
for (const chooser of ['folder', 'file']) element(chooser).addEventListener('click', ({ target }) => ((target as HTMLInputElement).value = ''));
