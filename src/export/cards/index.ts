/** Cards: a picture of each document with its title, drawn at build, for places where addresses are passed on. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Archive } from '../../model/graph.ts';
import { anArtist } from './artist.ts';
import { cardOf, type Card } from './words.ts';

export { CardsImpossible } from './artist.ts';

/** Cards that are drawn and lie in the cache. */
export interface DrawnCards {
  /** How many were drawn, and how many had been drawn before. */
  drawn: number;
  kept: number;
  /** Writes all of them into a site. @param folder the built site */
  place(folder: string): Promise<void>;
}

/** Does the work for each of many things, a few at a time. */
async function forEach<T>(things: Iterable<T>, work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = things[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: Math.min(8, availableParallelism() + 1) }, lane));
}

/** Every card that pages of an archive name. */
function* cardsOf(archive: Archive): Generator<Card> {
  for (const document of [undefined, ...archive.documents.values()]) {
    const card = cardOf(archive, document);
    if (card) yield card;
  }
}

/**
 * Draws the cards of an archive; those that would look as one in the cache are not drawn again, and what the cache holds
 * besides is removed. The work is done in other threads, so it may run beside the rendering of pages.
 * @param cache folder for cards, absolute; made if it is missing
 * @throws CardsImpossible
 */
export async function drawCards(archive: Archive, cache: string): Promise<DrawnCards> {
  await mkdir(cache, { recursive: true });
  const artist = await anArtist();
  const files = new Map<string, string>();
  const wanted = new Set<string>();
  let drawn = 0;
  let kept = 0;
  await forEach(cardsOf(archive), async (card) => {
    const name = `${createHash('sha256').update(artist.style).update(JSON.stringify(card.words)).digest('hex').slice(0, 32)}.png`;
    const file = path.join(cache, name);
    files.set(card.path, file);
    const isFirst = !wanted.has(name);
    wanted.add(name);
    if (!isFirst || existsSync(file)) return void kept++;
    await writeFile(`${file}.part`, await artist.draw(card.words));
    await rename(`${file}.part`, file);
    drawn++;
  });
  for (const name of await readdir(cache)) if (!wanted.has(name)) await rm(path.join(cache, name), { recursive: true });
  return {
    drawn,
    kept,
    async place(folder) {
      await forEach(files, async ([address, file]) => {
        const target = path.join(folder, address);
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(file, target);
      });
    },
  };
}
