import { isUtf8 } from 'node:buffer';
import type { Entry } from 'yauzl';

/** Says that a name is in UTF-8; and the part of what an entry says else that has it in UTF-8. */
const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

/**
 * The name of something in a zip file. Where that does not say in which letters it is, as those that a Mac makes, it is in UTF-8 if it
 * can be: the letters of 1981, which the format has for it then, nobody writes any more.
 * @param others reads the bytes of a name that says nothing and is no UTF-8
 */
export function entryName({ fileName, fileNameRaw, generalPurposeBitFlag, extraFields }: Entry, others: (bytes: Buffer) => string = () => fileName): string {
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH)) return fileName;
  return (isUtf8(fileNameRaw) ? fileNameRaw.toString() : others(fileNameRaw)).replaceAll('\\', '/');
}
