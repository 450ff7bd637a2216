import { readFileSync } from 'node:fs';
import path from 'node:path';
import { imageConcerns, type ImageConcern } from '../../images/index.ts';
import { oncePer } from '../../model/once-per.ts';
import type { Content } from '../../model/read/content.ts';
import { shownPath } from '../../model/read/read-text.ts';
import type { Rule } from '../rule.ts';
import { pathsWithin, PUBLIC_FOLDER } from './public-links.ts';

/** Whether a file says by its name that it is a picture. */
export function isPictureName(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg|ico)$/i.test(name);
}

/** Every picture that would be published, with what speaks against it; looked at once for a content. */
const picturesOf = oncePer((_: Content): { file: string; concerns: ImageConcern[] }[] => {
  return pathsWithin(PUBLIC_FOLDER).filter(isPictureName).map((name) => ({ file: path.join(PUBLIC_FOLDER, name), concerns: imageConcerns(readFileSync(path.join(PUBLIC_FOLDER, name)), name) }));
});

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
