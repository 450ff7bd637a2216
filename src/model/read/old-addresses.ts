import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Entry } from './entry.ts';
import { readText, shownPath } from './read-text.ts';
import { Reader, START } from './reader.ts';
import { goneAddress, movedAddress, type OldAddress } from '../schema/old-address.ts';
import { positionOf } from './yaml.ts';

/** Name of the file, in the content folder. */
export const OLD_ADDRESSES_FILE = 'old-addresses.yaml';

/**
 * Reads old-addresses.yaml: what has become of addresses that were public once. A missing file is an empty list; the id
 * of an entry is its address.
 */
export async function readOldAddresses(folder: string, reader: Reader): Promise<Entry<OldAddress>[]> {
  const full = path.join(folder, OLD_ADDRESSES_FILE);
  if (!existsSync(full)) return [];
  const shown = shownPath(full);
  const yaml = { text: (readText(full, reader) ?? '').replace(/^\uFEFF/, ''), firstLine: 1 };
  const value = reader.yaml(shown, yaml);
  if (value === undefined || (typeof value === 'object' && Object.keys(value as object).length === 0)) return [];
  if (!Array.isArray(value)) {
    reader.report(shown, START, 'schema', `${OLD_ADDRESSES_FILE} is not a list`, 'begin each entry with “- address:”, and say below it “movedTo:”, or “title:”, “since:” and “reason:”');
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    // Judged by the one that is meant, so that messages speak of its fields only.
    const moved = typeof item === 'object' && item !== null && 'movedTo' in item;
    const record = reader.record((moved ? movedAddress : goneAddress) as z.ZodType<OldAddress>, item, shown, yaml, [index]);
    return record ? [{ id: record.address, path: shown, record, at: (field, part) => positionOf(yaml, [index, ...field], part) }] : [];
  });
}
