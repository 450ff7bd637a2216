import { readFileSync, writeFileSync } from 'node:fs';

/** Beside the pack: it only grows, so that a look at an edited archive need not write down anew where every text lies. */
const fileOf = (pack: string) => `${pack}.stamp`;

/** The stamp with which a pack of compiled texts was last left, see `PackWriter`; empty where that is not known. */
export function stampLeft(pack: string): string {
  try {
    return readFileSync(fileOf(pack), 'utf8');
  } catch {
    return '';
  }
}

/** Notes with which stamp a pack is left. Where that can’t be noted, its texts are proved the next time. */
export function leaveStamp(pack: string, stamp: string): void {
  try {
    writeFileSync(fileOf(pack), stamp);
  } catch {
    // A cache is a convenience, see `saveKept`.
  }
}
