/**
 * The form of a script pack: files of the index in a script that hands them over when a page loads it. It is how an index
 * travels in a folder that is opened from a disk, where a page may load scripts and nothing else.
 *
 *     bayeganPack("NAME","EDITION","CRC",{"FILE":"BASE64",…})
 *
 * CRC is the CRC-32 (ISO-HDLC, as in zip and gzip) of what stands between the braces, braces included, in hexadecimal: a
 * pack that was damaged on its way says so, instead of answering falsely. Who wants to know whether a copy was forged
 * checks its manifest.
 */

/** The files of a pack, base64 by name. */
export type PackFiles = Record<string, string>;

/** Name of the function to which packs hand themselves over. */
export const RECEIVER = 'bayeganPack';

const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of a text of ASCII, as eight hexadecimal digits. */
export function crcOf(text: string): string {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at++) crc = TABLE[(crc ^ text.charCodeAt(at)) & 0xff]! ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/**
 * The script of a pack.
 * @param name of the pack, as the loader asks for it
 * @param edition to which it belongs
 * @param files base64 by name; names are ASCII
 */
export function packScript(name: string, edition: string, files: PackFiles): string {
  const content = JSON.stringify(files);
  return `${RECEIVER}(${JSON.stringify(name)},${JSON.stringify(edition)},"${crcOf(content)}",${content})\n`;
}
