/** Cards: a picture of each document with its title, drawn at build, for places where addresses are passed on. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
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

/** The name of a card in the cache tells what it says, and how many bytes it has: one that was cut short, as by a failing disk, is drawn again. */
const nameOf = (said: string, bytes: number) => `${said}-${bytes}.png`;

/** The cards that lie whole in a cache, by what they say. Asked one by one, as in `stampOf`: there may be ten thousand. */
function wholeCards(cache: string, names: readonly string[]): Map<string, string> {
  const whole = new Map<string, string>();
  for (const name of names) {
    const said = name.slice(0, name.indexOf('-'));
    if (nameOf(said, statSync(path.join(cache, name)).size) === name) whole.set(said, name);
  }
  return whole;
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
  const whole = wholeCards(cache, await readdir(cache));
  /** What the card at each address says, and which card says it. */
  const said = new Map<string, string>();
  const wanted = new Map<string, string>();
  let drawn = 0;
  let kept = 0;
  await forEach(cardsOf(archive), async (card) => {
    const says = createHash('sha256').update(artist.style).update(JSON.stringify(card.words)).digest('hex').slice(0, 32);
    said.set(card.path, says);
    const isFirst = !wanted.has(says);
    const there = whole.get(says) ?? '';
    if (isFirst) wanted.set(says, there);
    if (!isFirst || there) return void kept++;
    const picture = await artist.draw(card.words);
    const name = nameOf(says, picture.length);
    const file = path.join(cache, name);
    await writeFile(`${file}.part`, picture);
    await rename(`${file}.part`, file);
    wanted.set(says, name);
    drawn++;
  });
  const used = new Set(wanted.values());
  for (const name of await readdir(cache)) if (!used.has(name)) await rm(path.join(cache, name), { recursive: true });
  return {
    drawn,
    kept,
    async place(folder) {
      await forEach(said, async ([address, says]) => {
        const target = path.join(folder, address);
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(path.join(cache, wanted.get(says)!), target);
      });
    },
  };
}
