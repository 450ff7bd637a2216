import { imageConcerns, isImage } from '../images/index.ts';
import type { GateFinding } from './finding.ts';
import { PDF_STREAM } from './pdf.ts';

/** A scan is as large as paper asks for: readers load it with the whole PDF, or not at all. */
const OF_PAGES = new Set(['image-size', 'image-bytes']);

/** What must not be published of some bytes as a picture; nothing where they are none. @param where the way to them: a file, or what lies within one behind “›” */
export function pictureFindings(bytes: Buffer, where: string): Omit<GateFinding, 'path'>[] {
  if (!isImage(bytes, where)) return [];
  const name = where.split(' › ').at(-1)!;
  const errors = imageConcerns(bytes, name).filter(({ severity }) => severity === 'error');
  const told = errors.map(({ rule, message, remedy }) => ({ rule, message, remedy }));
  return name === PDF_STREAM ? told.filter(({ rule }) => !OF_PAGES.has(rule)).map((one) => ({ ...one, remedy: 'take it out of the picture, and make the PDF again' })) : told;
}
