import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ANALYSIS_VERSION } from '../../persian/index.ts';
import type { Fragment } from '../index/fragment.ts';
import { pageEntry } from '../index/page-entry.ts';
import { readBuiltIndex, readWords, type BuiltIndex } from '../index/read-index.ts';
import { packPage } from '../index/packed-page.ts';
import { IndexWriter } from '../index/writer.ts';
import type { Account } from '../plain/account.ts';
import type { SearchDocument } from '../search-document.ts';
import { VOCABULARY_FILE, writeVocabulary } from '../vocabulary.ts';
import { SUPPLEMENT_MANIFEST, type SupplementManifest } from './manifest.ts';
import { recoverDocument, shownIn, weightsOf } from './recover.ts';
import { wordsLeft } from './words-left.ts';

/** Where the indexes lie, and where the supplement goes. */
export interface SupplementFolders {
  /** Index of the site to which the supplement adds; it stays as it is. */
  base: string;
  /** Index of the site as it is now. */
  current: string;
  to: string;
}

async function readIndex(folder: string): Promise<BuiltIndex> {
  const index = await readBuiltIndex(folder);
  const { analysis } = index.manifest;
  if (analysis !== ANALYSIS_VERSION) throw new Error(`the index in ${folder} was made by another version of the analysis (${analysis}, this is ${ANALYSIS_VERSION}), so no supplement fits it: make a whole edition`);
  return index;
}

/** The numbers of the pages of one index that the other has not, or not so. */
function pagesOnlyIn({ fragments }: BuiltIndex, other: BuiltIndex): number[] {
  const shown = new Map(other.fragments.map((fragment) => [fragment.url, shownIn(fragment)]));
  return [...fragments.keys()].filter((page) => shown.get(fragments[page]!.url) !== shownIn(fragments[page]!));
}

/** The addresses of the pages of an index in one of its orders. */
const urlsIn = ({ account, fragments }: BuiltIndex, key: string): string[] => (account.orders.get(key) ?? []).map((page) => fragments[page]!.url);

/**
 * The pages of the supplement in one order, each with the place in the base’s order before which it stands. Pages that did
 * not change keep their order among themselves: what orders them is part of what they show.
 */
function placesIn(order: readonly number[], current: BuiltIndex, baseOrder: readonly string[], idOf: ReadonlyMap<string, string>): [string, number][] {
  const placeOf = new Map(baseOrder.map((url, place) => [url, place]));
  const places: [string, number][] = [];
  let place = 0;
  for (const page of order) {
    const { url } = current.fragments[page]!;
    const id = idOf.get(url);
    if (id === undefined) place = placeOf.get(url)! + 1;
    else places.push([id, place]);
  }
  return places;
}

/** How many of some pages have each value of each filter. */
function countValues(fragments: readonly Fragment[]): SupplementManifest['lost'] {
  const counts: SupplementManifest['lost'] = {};
  for (const { filters } of fragments) {
    for (const [filter, values] of Object.entries(filters)) {
      const ofFilter = (counts[filter] ??= {});
      for (const value of values) ofFilter[value] = (ofFilter[value] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Positions of the entries that give a supplement the average length of its base’s pages. How much a word counts on a page
 * depends on that average, and what is found in both is ranked together.
 */
function lengthsToAdd({ pages }: Account, added: readonly number[]): number[] {
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  const average = sum(pages.map(({ words }) => words)) / Math.max(1, pages.length);
  const missing = Math.max(1, Math.ceil(sum(added) / Math.max(1, average)) - added.length);
  const whole = Math.max(0, Math.round(average * (added.length + missing)) - sum(added));
  return Array.from({ length: missing }, (_, index) => (index === 0 ? whole : 0));
}

/**
 * Makes the index of all that changed from one built site to another, for copies that keep the index of the former. The
 * pages are made again from the index of the newer site and analysed by the compounds of the older, by which a copy reads
 * queries.
 * @throws Error when one of the indexes was made by another version of the analysis, or can’t be read
 */
export async function buildSupplementIndex({ base: baseFolder, current: currentFolder, to }: SupplementFolders): Promise<SupplementManifest> {
  const [base, current] = [await readIndex(baseFolder), await readIndex(currentFolder)];
  const [superseded, added] = [pagesOnlyIn(base, current), pagesOnlyIn(current, base)];
  const weights = await weightsOf(current, added);
  const rankOf = [...current.account.orders].map(([key, order]) => [key, new Map(order.map((page, rank) => [page, rank]))] as const);
  const sortOf = (page: number): SearchDocument['sort'] => Object.fromEntries(rankOf.map(([key, ranks]) => [key, String(ranks.get(page)).padStart(8, '0')]));
  const compounds = new Set(base.manifest.compounds);
  const writer = await IndexWriter.open(to, undefined, base.account.pages.map(({ name }) => name));
  const idOf = new Map<string, string>();
  const lengths: number[] = [];
  for (const page of added) {
    const fragment = current.fragments[page]!;
    const packed = packPage(pageEntry(recoverDocument(fragment, weights.get(page)!, sortOf(page)), { compounds }));
    idOf.set(fragment.url, writer.add(packed));
    lengths.push(packed.positions);
  }
  const fillers = lengthsToAdd(base.account, lengths);
  for (const length of fillers) writer.addLength(length);
  await writer.close(compounds);
  await writeVocabularyOfBoth(base, superseded, currentFolder, to);
  const manifest: SupplementManifest = {
    version: 1,
    base: base.id,
    basePages: base.fragments.length,
    ownPages: added.length + fillers.length,
    pages: current.fragments.length,
    superseded: superseded.map((page) => base.account.pages[page]!.name),
    added: [...idOf.values()],
    order: Object.fromEntries([...current.account.orders].map(([key, order]) => [key, placesIn(order, current, urlsIn(base, key), idOf)])),
    lost: countValues(superseded.map((page) => base.fragments[page]!)),
  };
  await writeFile(path.join(to, SUPPLEMENT_MANIFEST), JSON.stringify(manifest));
  return manifest;
}

/**
 * Writes the words of base and supplement together, in the place of the base’s. They are written whole, though most are
 * as before: a list of words to drop would tell what a withdrawn text said.
 */
async function writeVocabularyOfBoth(base: BuiltIndex, superseded: readonly number[], currentFolder: string, to: string): Promise<void> {
  const words = new Map([...(await wordsLeft(base, new Set(superseded))), ...(await readWords(to))]);
  // How a word is usually written is better known from the whole of the new site, and no withdrawn text has a say in it.
  const usual = await readWords(currentFolder);
  const writings = new Map([...words].map(([key, writing]) => [key, usual.get(key) ?? writing]));
  await writeFile(path.join(to, VOCABULARY_FILE), writeVocabulary(writings));
}
