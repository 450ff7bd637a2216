import { compareCopy, isWhole, type Differences } from '../compare.ts';
import { ManifestRefused, readManifest, shownFile, SITE_MANIFEST, UPDATE_MANIFEST, type ReadManifest } from '../manifest.ts';
import { ForeignUpdate, layOver, readUpdate } from '../update.ts';
import { copyHere, copyInFolder, copyInZip, type VisitedCopy } from './copies.ts';
import type { VerifyWords } from './words.ts';

/** Files that are looked at beside each other: enough to keep a slow line busy. */
const AT_ONCE = 4;
/** Most files named of one kind of difference. */
const MOST_NAMED = 200;

const element = <T extends Element>(id: string): T => document.getElementById(id) as unknown as T;
const words = JSON.parse(element('words').textContent) as VerifyWords;
const number = (value: number): string => value.toLocaleString('fa-IR');
const fill = (text: string, values: Record<string, number>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => number(values[name]!));

const report = element<HTMLElement>('report');

const say = (tag: string, text: string, kind = ''): HTMLElement => {
  const line = document.createElement(tag);
  line.textContent = text;
  line.className = kind;
  report.append(line);
  return line;
};

/** Lists files under a heading; nothing where there are none. */
const list = (title: string, files: string[]): void => {
  if (files.length === 0) return;
  say('h3', `${title}: ${number(files.length)}`);
  const lines = say('ul', '', 'files');
  for (const file of files.slice(0, MOST_NAMED)) {
    const line = document.createElement('li');
    line.textContent = file;
    lines.append(line);
  }
  if (files.length > MOST_NAMED) say('p', fill(words.more, { more: files.length - MOST_NAMED }));
};

const showRoot = ({ manifest, listedRoot }: ReadManifest): boolean => {
  say('h3', words.root);
  say('p', listedRoot.replace(/.{8}(?=.)/g, '$& '), 'root');
  const expected = element<HTMLInputElement>('expected').value.replace(/\s/g, '').toLowerCase();
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

const examine = async (copy: VisitedCopy): Promise<void> => {
  const text = await copy.list(SITE_MANIFEST);
  if (text === null) return void say('p', words.noManifest, 'bad');
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
  const isGood = [showRoot(read), isWhole(found)].every(Boolean);
  verdict.textContent = isGood ? fill(words.good, { files: files.length }) : words.bad;
  verdict.classList.add(isGood ? 'good' : 'bad');
  if (update) say('p', words.updated.replace('{sequence}', number(update.sequence)).replace('{date}', update.date));
  showDifferences(found);
};

const buttons = () => document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input[type=file]');

const start = async (open: () => VisitedCopy | Promise<VisitedCopy>): Promise<void> => {
  report.replaceChildren();
  for (const button of buttons()) button.disabled = true;
  try {
    await examine(await open());
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
element('check-here').addEventListener('click', () => void start(copyHere));
element('folder').addEventListener('change', ({ target }) => {
  const chosen = [...((target as HTMLInputElement).files ?? [])];
  if (chosen.length > 0) void start(() => copyInFolder(chosen));
});
element('zip').addEventListener('change', ({ target }) => {
  const [zip] = (target as HTMLInputElement).files ?? [];
  if (zip) void start(() => copyInZip(zip));
});
