import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS } from '../../model/schema/index.ts';
import { VERIFY_PAGE } from '../../verify/page/page.ts';

/** The forms of a document that a text bundle holds: text for reading, record for programs. */
const FORMS = ['txt', 'json'];

/**
 * Gathers the texts and records of a built site: a file of each for every document, in a folder for each collection.
 * @param to folder that they go to; it exists and is empty
 * @returns how many documents there are
 */
export function gatherTexts(site: string, to: string): number {
  let documents = 0;
  for (const collection of COLLECTIONS) {
    const folder = path.join(site, collection);
    if (!existsSync(folder)) continue;
    mkdirSync(path.join(to, collection));
    for (const id of readdirSync(folder)) {
      const forms = FORMS.filter((form) => existsSync(path.join(folder, id, `index.${form}`)));
      for (const form of forms) copyFileSync(path.join(folder, id, `index.${form}`), path.join(to, collection, `${id}.${form}`));
      if (forms.length > 0) documents++;
    }
  }
  copyFileSync(path.join(site, VERIFY_PAGE), path.join(to, VERIFY_PAGE));
  return documents;
}
