import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { HEAD_BYTES, imageConcerns, isImage, type ImageConcern } from '../../images/index.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Content } from '../../model/read/content.ts';
import { shownPath } from '../../model/read/read-text.ts';
import type { Rule } from '../rule.ts';
import { pathsWithin, PUBLIC_FOLDER } from './public-links.ts';

/** The beginning of a file: among pictures may lie films and books. */
function headOf(file: string): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

/** The pictures among files that are served as they are, by name or by what they begin with, as the gate knows them; from their folder. */
export function picturesWithin(folder: string): string[] {
  return pathsWithin(folder).filter((name) => {
    const file = path.join(folder, name);
    return statSync(file).isFile() && isImage(headOf(file), name);
  });
}

/** Every picture that would be published, with what speaks against it; looked at once for a content. */
const picturesOf = oncePer((_: Content): { file: string; concerns: ImageConcern[] }[] =>
  picturesWithin(PUBLIC_FOLDER).map((name) => {
    const file = path.join(PUBLIC_FOLDER, name);
    return { file, concerns: imageConcerns(readFileSync(file), name) };
  }),
);

function ruleFor(name: string, severity: ImageConcern['severity']): Rule {
  return {
    name,
    severity,
    run(content, report) {
      for (const { file, concerns } of picturesOf(content)) {
        for (const concern of concerns.filter((one) => one.severity === severity)) {
          report({ path: shownPath(file), at: () => ({ line: 1, column: 1 }) }, [], concern.message, concern.remedy);
        }
      }
    },
  };
}

/** A picture that is published runs nothing, loads nothing, and tells nothing but what it shows. */
export const pictures = ruleFor('picture', 'error');

/** A picture is no larger than a slow line can bear, and stands still. */
export const heavyPictures = ruleFor('heavy-picture', 'warning');
