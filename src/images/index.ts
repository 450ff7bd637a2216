/** Pictures among the archive’s files: what must not be in them, and taking it out. */
import type { ImageConcern } from './concern.ts';
import { avifAnatomy } from './avif.ts';
import { gifAnatomy } from './gif.ts';
import { icoAnatomy } from './ico.ts';
import { jpegAnatomy } from './jpeg.ts';
import { endingFor, endingOf, kindOf, mayEndIn, type ImageKind } from './kind.ts';
import { pngAnatomy } from './png.ts';
import { Malformed, type Anatomy } from './raster.ts';
import { svgConcerns } from './svg.ts';
import { mendWebpHead, webpAnatomy } from './webp.ts';

export type { ImageConcern } from './concern.ts';
export { HEAD_BYTES, isImage, kindOf, type ImageKind } from './kind.ts';

/** A side of a picture, in pixels: twice what the widest screen shows. */
const LONGEST_SIDE = 6000;
/** All its pixels: a browser keeps four bytes for each. */
const MOST_PIXELS = 24_000_000;
/** Its file, in bytes; a warning beyond the first, an error beyond the second. */
const LARGE_BYTES = 1_500_000;
const MOST_BYTES = 12_000_000;

type Take = (bytes: Uint8Array) => Anatomy;

/** Kinds of which parts can be taken away, and the picture stays whole. */
const CLEANED: Partial<Record<ImageKind, Take>> = { jpeg: jpegAnatomy, png: pngAnatomy, gif: gifAnatomy, webp: webpAnatomy };
/** Kinds that write down where their parts lie: what they hold can be told, taking it out needs another program. */
const LOOKED_AT: Partial<Record<ImageKind, Take>> = { avif: avifAnatomy, ico: icoAnatomy };
const STRIP = 'take it out: npm run check -- --fix does, and changes no pixel';
const SAVE_AGAIN = 'save it without metadata, or as JPEG, PNG or WebP';

/** Of such a picture nothing is taken out: it would lie on its side. */
const TURN = 'turn it in a program for pictures, and save it; npm run check -- --fix then takes out what is left';

/** Bytes that a browser could take for a page, in a picture that it is sent as. */
const PAGE_SIGNS = /<(?:script|html|body|iframe|svg|!doctype|\?php)\b/i;

const error = (rule: string, message: string, remedy: string): ImageConcern => ({ rule, severity: 'error', message, remedy });
const warning = (rule: string, message: string, remedy: string): ImageConcern => ({ rule, severity: 'warning', message, remedy });

/** @param strip what to do about what it holds */
function rasterConcerns(bytes: Uint8Array, anatomy: Anatomy, strip: string): ImageConcern[] {
  const { parts, end, width, height, orientation, hasPlace, isAnimated } = anatomy;
  const concerns: ImageConcern[] = [];
  const remedy = orientation === 1 ? strip : TURN;
  const holds = [...new Set(parts.flatMap((part) => part.holds ?? []))];
  if (hasPlace) concerns.push(error('image-place', 'the picture tells where it was taken (GPS)', remedy));
  if (holds.length > 0) {
    const turned = orientation === 1 ? '' : ', among it how the picture is to be turned';
    concerns.push(error('image-metadata', `the picture holds ${holds.join(', ')} beside itself${turned}: it may name a person, a device, a day`, remedy));
  }
  if (end < bytes.length) concerns.push(error('image-trailing', `${bytes.length - end} bytes stand behind the end of the picture`, remedy));
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
    concerns.push(error('image-size', `the picture is ${width} × ${height} pixels`, `make it at most ${LONGEST_SIDE} pixels long and ${MOST_PIXELS / 1e6} million in all`));
  }
  if (isAnimated) concerns.push(warning('image-animated', 'the picture moves', 'use one that stands still: movement keeps some readers from reading'));
  return concerns;
}

/**
 * What speaks against publishing a picture as it is: private data in it, a form that is not what it says, anything that
 * runs or loads, a size beyond all screens.
 * @param name its file name, of which the ending is judged
 */
export function imageConcerns(bytes: Uint8Array, name: string): ImageConcern[] {
  const kind = kindOf(bytes);
  const ending = endingOf(name);
  if (!kind) return [error('image-kind', `the file is none of the pictures a site may hold, whatever its ending “${ending}” says`, 'save it as JPEG, PNG, WebP, GIF, AVIF or SVG')];
  const concerns: ImageConcern[] = [];
  // What stands in a page as data has no name.
  if (ending !== '' && !mayEndIn(kind, ending)) concerns.push(error('image-kind', `the picture is a ${kind.toUpperCase()}, but its name ends in “${ending}”`, `let its name end in ${endingFor(kind)}`));
  if (bytes.length > MOST_BYTES) concerns.push(error('image-bytes', `the picture has ${Math.round(bytes.length / 1e6)} million bytes`, 'save it smaller, for a slow line'));
  else if (bytes.length > LARGE_BYTES) concerns.push(warning('image-bytes', `the picture has ${(bytes.length / 1e6).toFixed(1)} million bytes`, 'save it smaller, for a slow line'));
  if (kind === 'svg') return [...concerns, ...svgConcerns(new TextDecoder().decode(bytes))];
  try {
    const anatomy = (CLEANED[kind] ?? LOOKED_AT[kind])!(bytes);
    concerns.push(...rasterConcerns(bytes, anatomy, kind in CLEANED ? STRIP : SAVE_AGAIN));
    // What is shown may hold such letters by chance; what stands beside it and behind it may not.
    const beside = [...anatomy.parts.filter(({ holds }) => holds), { from: anatomy.end, to: bytes.length }];
    const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1');
    if (beside.some(({ from, to }) => PAGE_SIGNS.test(text(from, to)))) concerns.push(error('image-page', 'a page or a script stands in the file of the picture', 'do not publish it; ask where it came from'));
  } catch (problem) {
    if (!(problem instanceof Malformed)) throw problem;
    concerns.push(error('image-broken', `the picture can’t be read: ${problem.message}`, 'open it and save it again'));
  }
  return concerns;
}

/** The picture can’t be freed of what it holds without being changed. */
export class NotStripped extends Error {
  override name = 'NotStripped';
}

/**
 * Takes everything out of a picture that is not the picture: its pixels, colours and form stay, byte for byte.
 * @returns the same bytes where there was nothing to take out
 * @throws NotStripped where the picture can’t be read, or would be shown turned without what it holds
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array {
  const kind = kindOf(bytes);
  const take = kind && CLEANED[kind];
  if (!take) throw new NotStripped('pictures of this kind can’t be cleaned here; save it as JPEG, PNG, GIF or WebP');
  let anatomy: Anatomy;
  try {
    anatomy = take(bytes);
  } catch (problem) {
    if (!(problem instanceof Malformed)) throw problem;
    throw new NotStripped(problem.message);
  }
  if (anatomy.parts.every(({ holds }) => !holds) && anatomy.end === bytes.length) return bytes;
  if (anatomy.orientation !== 1) throw new NotStripped('the picture says that it is to be turned; turn it in a program for pictures, and save it');
  const kept = Buffer.concat(anatomy.parts.filter(({ holds }) => !holds).map(({ from, to }) => bytes.subarray(from, to)));
  return kind === 'webp' ? mendWebpHead(kept) : kept;
}
