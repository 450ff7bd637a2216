import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { imageConcerns, type ImageConcern } from '../../images/index.ts';
import { pathsIn } from '../../model/paths-in.ts';
import { shownPath, type Content } from '../../model/read.ts';
import type { Rule } from '../rule.ts';

/** Where the files lie that are served as they are. */
export const PUBLIC_FOLDER = 'public';

/** Whether a file says by its name that it is a picture. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|ico)$/i.test(name);
}

const known = new WeakMap<Content, { file: string; concerns: ImageConcern[] }[]>();

/** Every picture that would be published, with what speaks against it; looked at once for a content. */
function picturesOf(content: Content): { file: string; concerns: ImageConcern[] }[] {
  let pictures = known.get(content);
  if (!pictures) {
    const names = existsSync(PUBLIC_FOLDER) ? pathsIn(PUBLIC_FOLDER).filter(isPictureName) : [];
    pictures = names.map((name) => ({ file: path.join(PUBLIC_FOLDER, name), concerns: imageConcerns(readFileSync(path.join(PUBLIC_FOLDER, name)), name) }));
    known.set(content, pictures);
  }
  return pictures;
}

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
