import { INDEX_ENTRY, type IndexEntry } from '../manifest.ts';
import { readAccount, readFilter, type Account } from './account.ts';
import { unpack } from './unpack.ts';

/** Reads a file of an index. @param name its path within the folder of the index @throws where it can’t be had */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Reads JSON. @throws SyntaxError where it is none */
export const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;

/** Loads the account of an index. @throws Error where it can’t be read */
export async function loadAccount(read: ReadFile): Promise<Account> {
  const { languages } = decode(await read(INDEX_ENTRY)) as IndexEntry;
  return readAccount(await unpack(await read(`pagefind.${Object.values(languages)[0]!.hash}.pf_meta`)));
}

/** Loads a filter: the numbers of the pages of each value. @param file as the account names it @throws as `loadAccount` does */
export const loadFilter = async (read: ReadFile, file: string): Promise<Map<string, number[]>> => readFilter(await unpack(await read(`filter/${file}.pf_filter`)));
