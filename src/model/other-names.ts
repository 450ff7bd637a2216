import { toPersianDigits } from '../persian/index.ts';
import type { Authority } from './schema/index.ts';

/** A name in the letters and digits of today’s Persian, whatever keyboard it was typed on. */
export const inPersianLetters = (name: string) => toPersianDigits(name.replace(/ك/g, 'ک').replace(/[يى]/g, 'ی'));

/** Two spellings that look alike, or differ in capitals alone. */
const looks = (name: string) => inPersianLetters(name).normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * The other names of a record, as its page lists them. Editors also list how else a name may be typed, for search: of those that look
 * alike only the first is here, and none that looks like the name itself.
 */
export function otherNames({ name, nameEn = '', altNames }: Pick<Authority, 'name' | 'nameEn' | 'altNames'>): string[] {
  const told = new Set([looks(name), looks(nameEn)]);
  return altNames.filter((other) => {
    const isNew = !told.has(looks(other));
    told.add(looks(other));
    return isNew;
  });
}
