import { imageConcerns, NotStripped, stripMetadata } from '../images/index.ts';
import type { Notes, Picture } from './imported.ts';

/** Takes out of a picture what is not the picture, as the check would have it, and notes that; and what the check will still say. */
export function cleanPicture(picture: Picture, address: string, notes: Notes): Picture {
  let bytes = picture.bytes;
  try {
    bytes = stripMetadata(bytes);
  } catch (error) {
    if (!(error instanceof NotStripped)) throw error;
  }
  const taken = picture.bytes.length - bytes.length;
  if (taken > 0) notes.add('what stood beside the picture in its file taken out: it may name a person, a device, a place', `${address}: ${taken} bytes`);
  for (const { severity, message, remedy } of imageConcerns(bytes, address)) if (severity === 'error') notes.add('the check will refuse a picture', `${address}: ${message} → ${remedy}`);
  return { ...picture, bytes };
}
