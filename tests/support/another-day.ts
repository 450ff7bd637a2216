/**
 * Loaded before a command (`node --import`), this makes another day and another disk of the machine: the clock shows what
 * TEST_CLOCK says (milliseconds since 1970) and runs on from there; with TEST_REVERSED_FOLDERS folders list their files
 * the other way round, and new files are for their owner alone.
 */
import { isMainThread } from 'node:worker_threads';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const RealDate = Date;
const shift = Number(process.env['TEST_CLOCK'] ?? RealDate.now()) - RealDate.now();
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, words, newTarget) => Reflect.construct(target, words.length === 0 ? [now()] : words, newTarget) as Date,
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
});

type Listing = (...words: unknown[]) => unknown;

if (process.env['TEST_REVERSED_FOLDERS']) {
  // Threads have that of their process, and may not ask for another.
  if (isMainThread) process.umask(0o077);
  const { promises, readdir, readdirSync } = fs as unknown as { promises: { readdir: Listing }; readdir: Listing; readdirSync: Listing };
  const listLater = promises.readdir;
  const reversed = (list: unknown) => (Array.isArray(list) ? list.toReversed() : list);
  Object.assign(fs.promises, { readdir: async (...words: unknown[]) => reversed(await listLater.apply(fs.promises, words)) });
  Object.assign(fs, {
    readdirSync: (...words: unknown[]) => reversed(readdirSync.apply(fs, words)),
    readdir: (...words: unknown[]) => {
      const done = words.pop() as (error: unknown, list: unknown) => void;
      readdir.apply(fs, [...words, (error: unknown, list: unknown) => done(error, reversed(list))]);
    },
  });
  syncBuiltinESMExports();
}
