import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { formatProblem } from '../model/format-problem.ts';
import { AUTHORITIES, readAuthorityFile, readIdentityFile, shownPath } from '../model/read.ts';
import { Reader } from '../model/reader.ts';
import { readSettings } from '../model/settings.ts';

/** The single-record collection of the archive’s own identity has this one id. */
export const IDENTITY_ID = 'archive';

/** Loads the records of one file into a collection, again whenever the file changes. */
function fileLoader(name: string, file: string, read: (folder: string, reader: Reader) => Promise<{ id: string; record: object }[]>): Loader {
  return {
    name: `bayegan-${name}`,
    async load({ store, logger, watcher }) {
      const full = path.join(readSettings().content, file);
      const fill = async () => {
        const reader = new Reader();
        const entries = await read(readSettings().content, reader);
        if (reader.problems.length > 0) throw new Error(reader.problems.map(formatProblem).join('\n'));
        store.clear();
        for (const { id, record } of entries) store.set({ id, data: record as Record<string, unknown> });
      };
      try {
        await fill();
      } catch (error) {
        // While editing, the records stay what they were until the file is mended.
        if (!watcher) throw error;
        logger.error((error as Error).message);
      }
      watcher?.add(full);
      watcher?.on('change', (changed) => {
        if (changed !== full) return;
        fill().then(
          () => logger.info(`read again: ${shownPath(full)}`),
          (error: Error) => logger.error(error.message),
        );
      });
    },
  };
}

/** The content loader of an authority file. */
export function authorityLoader(name: keyof typeof AUTHORITIES): Loader {
  return fileLoader(name, AUTHORITIES[name].file, (folder, reader) => readAuthorityFile(folder, name, reader));
}

/** The content loader of archive.yaml. */
export function identityLoader(): Loader {
  return fileLoader('identity', 'archive.yaml', async (folder, reader) => {
    const identity = await readIdentityFile(folder, reader);
    return identity ? [{ id: IDENTITY_ID, record: identity.record }] : [];
  });
}
