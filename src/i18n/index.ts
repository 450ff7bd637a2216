import { toPersianDigits } from '../persian/index.ts';
import { fa } from './fa/index.ts';

/** The words of the interface. There is one language so far; a second gets a file of the same shape and a choice here. */
export const words = fa;

/** A number as the interface writes it. */
export function count(value: number): string {
  return toPersianDigits(String(value));
}
