import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileDocument } from '../../mdx/document.ts';
import { refusalProblems } from '../../mdx/problems.ts';
import { TextRefused } from '../../mdx/text.ts';
import { liesWithin } from '../../model/read/links-out.ts';
import { shownPath } from '../../model/read/read-text.ts';
import { documentsWithVersions, versionFile, versionFiles, VERSIONS_FOLDER } from '../../permanence/versions.ts';
import { saysWithheld } from '../../permanence/withheld-since.ts';
import type { Rule } from '../rule.ts';

const NUMBERED = /^(\d+)\.mdx$/;

/** Former texts belong to changes that records name, can be shown, and keep nothing that may not be public. */
export const versions: Rule = {
  name: 'version',
  severity: 'error',
  run(content, report) {
    const documents = new Map(content.documents.map((entry) => [entry.id, entry]));
    for (const id of documentsWithVersions(content.folder)) {
      const folder = path.join(content.folder, VERSIONS_FOLDER, id);
      const say = (file: string, message: string, remedy: string, line = 1, column = 1) => report({ path: shownPath(file), at: () => ({ line, column }) }, [], message, remedy);
      const document = documents.get(id);
      if (!document) {
        if (!content.unreadable.has(id)) say(folder, `former texts of “${id}”, which is no document`, 'name the folder after the document, or remove it');
        continue;
      }
      if (document.record.access === 'restricted' || document.record.draft) {
        say(folder, `former texts of “${id}”, whose text may not be public`, 'remove them: whoever can read this repository can read them');
        continue;
      }
      for (const file of versionFiles(content.folder, id)) {
        const name = path.basename(file);
        const number = Number(NUMBERED.exec(name)?.[1] ?? 0);
        if (number < 1 || number > document.record.changes.length) {
          say(file, `the record of “${id}” names no change of place ${name.replace(/\.mdx$/, '')}`, 'former texts are 1.mdx, 2.mdx …, one for each entry of “changes:”');
          continue;
        }
        const former = readFileSync(file, 'utf8');
        try {
          compileDocument(former);
        } catch (error) {
          if (!(error instanceof TextRefused)) throw error;
          for (const { line, column, message, remedy } of refusalProblems(error, shownPath(file))) say(file, message, remedy, line, column);
          continue;
        }
        const later = [...document.record.changes.keys()].slice(number).map((place) => versionFile(content.folder, id, place + 1)).filter((one) => liesWithin(one, content.folder));
        if ([...later.map((one) => readFileSync(one, 'utf8')), document.source].some((text) => saysWithheld(former, text))) {
          say(file, 'this former text says what is withheld since, and would be shown among the changes', 'write <Redacted … /> there as well, or remove the file; git still has both');
        }
      }
    }
  },
};
