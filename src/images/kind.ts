/** The kinds of picture that a site may hold. */
export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'ico' | 'svg';

const ENDINGS: Record<ImageKind, readonly string[]> = {
  jpeg: ['.jpg', '.jpeg'], png: ['.png'], gif: ['.gif'], webp: ['.webp'], avif: ['.avif'], ico: ['.ico'], svg: ['.svg'],
};

const IMAGE_ENDING = /\.(?:jpe?g|png|gif|webp|avif|svgz?|bmp|tiff?|ico|heic|heif|jxl|jp2)$/i;

const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

/** What a file begins with, whatever its name: a kind of picture, or none that is known. */
export function kindOf(bytes: Uint8Array): ImageKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(bytes, 8, 40))) return 'avif';
  if (ascii(bytes, 0, 4) === '\0\0\u0001\0') return 'ico';
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*|<!DOCTYPE[^<>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:[\w-]+:)?svg[\s>/]/i.test(ascii(bytes, 0, HEAD_BYTES))) return 'svg';
  return null;
}

/** So many bytes of a file tell whether it is a picture. */
export const HEAD_BYTES = 4096;

/** Whether a file is, or says it is, a picture. @param bytes of the file, or the first `HEAD_BYTES` of it */
export function isImage(bytes: Uint8Array, name: string): boolean {
  return IMAGE_ENDING.test(name) || kindOf(bytes) !== null;
}

/** The ending of a name, in small letters. */
export function endingOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Whether the name of a picture may end so. */
export function mayEndIn(kind: ImageKind, ending: string): boolean {
  return ENDINGS[kind].includes(ending);
}

/** How the name of a new picture ends. */
export function endingFor(kind: ImageKind): string {
  return ENDINGS[kind][0]!;
}
