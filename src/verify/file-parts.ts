/**
 * The parts of a file edition: a page that holds all its texts in elements of data. Its manifest lists what each of them holds, and
 * as one more part the page around them, so that every byte is of a part but for the manifest and its signature, which stand in
 * elements of their own. Runs in Node and, pasted into verify.html, in the browser.
 */

/** Ids of the elements that list the parts and sign the list. */
export const FILE_MANIFEST = 'manifest';
export const FILE_SIGNATURE = 'signature';

/** The page around the data, as a part. */
const FRAME = 'page';

/** An element of data. No “<” can stand in it: whatever is written there is never more of a page. */
const DATA_ELEMENT = /(<script type="text\/plain" id="([^"<>]*)">)([^<]*)(<\/script>)/g;

/** Writes an element of data. */
export const dataElement = (id: string, content: string): string => `<script type="text/plain" id="${id}">${content}<\/script>`;

/** What a file holds, by part. */
export interface FileParts {
  /** Empty where there is none. */
  manifest: string;
  /** Empty where it is not signed. */
  signature: string;
  /** The others: what a manifest lists. */
  parts: Map<string, string>;
}

/** Takes a file apart. @throws Error where two parts have one name: nobody could say which of them is shown */
export function partsOfFile(html: string): FileParts {
  const parts = new Map([[FRAME, '']]);
  const frame = html.replace(DATA_ELEMENT, (_element, start: string, id: string, content: string, end: string) => {
    if (parts.has(id)) throw new Error(`it has the part ${id} twice`);
    parts.set(id, content);
    return start + end;
  });
  parts.set(FRAME, frame);
  const [manifest = '', signature = ''] = [parts.get(FILE_MANIFEST), parts.get(FILE_SIGNATURE)];
  parts.delete(FILE_MANIFEST);
  parts.delete(FILE_SIGNATURE);
  return { manifest, signature, parts };
}

/** The text of a file byte for byte: what is no UTF-8, or begins with a mark of order, would be another text with the same letters. */
export const exactText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** How many bytes of a file tell its form. */
export const HEAD_SIZE = 16;

/** The form of a file by its first bytes. A zip file may have anything before it: whatever is nothing else is taken for one. */
export function formOfFile(head: Uint8Array): 'page' | 'zim' | 'zip' {
  const text = String.fromCharCode(...head.subarray(0, HEAD_SIZE));
  if (/^<!doctype html>/i.test(text)) return 'page';
  // https://wiki.openzim.org/wiki/ZIM_file_format
  return text.startsWith('ZIM\u0004') ? 'zim' : 'zip';
}
