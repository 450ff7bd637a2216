import { gunzip } from '../../../search/plain/unpack.ts';
import { CATALOGUE, END, PACK, type Catalogue, type CatalogueEntry, type PackedDocument } from '../parts.ts';


/**
 * Reads what a data element holds. What was cut off, or changed on its way, fails by the checksum of gzip.
 * @throws where it is damaged or missing
 */
export const readBytes = (id: string): Promise<Uint8Array> => gunzip(Uint8Array.from(atob(document.getElementById(id)!.textContent), (sign) => sign.charCodeAt(0)));
/** The same, as text. */
export const readText = async (id: string): Promise<string> => new TextDecoder().decode(await readBytes(id));
const readData = async (id: string): Promise<unknown> => JSON.parse(await readText(id));

/** The catalogue of the file. @throws where it is damaged or missing */
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

/** A document of the file, and how its text is read; undefined where that is damaged or has not arrived. */
export type HeldDocument = CatalogueEntry & { content(): Promise<PackedDocument | undefined> };

/** All documents of the file, in the order of the catalogue. */
export function heldDocuments({ documents }: Catalogue, readPack: ReturnType<typeof packReader>): HeldDocument[] {
  const before = new Map<number, number>();
  return documents.map((entry) => {
    const place = before.get(entry.pack) ?? 0;
    before.set(entry.pack, place + 1);
    return { ...entry, content: async () => (await readPack(entry.pack))?.[place] };
  });
}
