import { gunzip } from '../../../search/plain/unpack.ts';
import { CATALOGUE, END, PACK, type Catalogue, type CatalogueEntry, type PackedDocument } from '../parts.ts';

/** A document of the file with its text; undefined where that is damaged or has not arrived. */
export type HeldDocument = CatalogueEntry & { content: PackedDocument | undefined };

/**
 * Reads what a data element holds. What was cut off, or changed on its way, fails by the checksum of gzip.
 * @throws where it is damaged or missing
 */
async function readData(id: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(document.getElementById(id)!.textContent), (sign) => sign.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(await gunzip(bytes)));
}

export const readCatalogue = async () => (await readData(CATALOGUE)) as Catalogue;

/** Whether the file has come to its end. */
export const isWhole = () => document.getElementById(END) !== null;

/** Reads the documents of a pack, each once; undefined where the pack is damaged. */
export function packReader(): (pack: number) => Promise<PackedDocument[] | undefined> {
  const read = new Map<number, Promise<PackedDocument[] | undefined>>();
  return (pack) => {
    let documents = read.get(pack);
    if (!documents) read.set(pack, (documents = readData(PACK + pack).then((data) => data as PackedDocument[], () => undefined)));
    return documents;
  };
}

/** All documents of the file with their texts, in the order of the catalogue. */
export async function readAll({ documents }: Catalogue, readPack: ReturnType<typeof packReader>): Promise<HeldDocument[]> {
  const before = new Map<number, number>();
  const held: HeldDocument[] = [];
  for (const entry of documents) {
    const place = before.get(entry.pack) ?? 0;
    before.set(entry.pack, place + 1);
    held.push({ ...entry, content: (await readPack(entry.pack))?.[place] });
  }
  return held;
}
