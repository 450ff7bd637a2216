import type { Random } from './random.ts';

/**
 * rank to the power of 1.046875 (1 + 1/32 + 1/64), which is as near to the usual 1.05 as anyone can measure.
 * Built of square roots, because IEEE 754 fixes them to the last bit and leaves Math.pow to the machine.
 */
function power(rank: number): number {
  let root = rank;
  for (let halving = 0; halving < 5; halving++) root = Math.sqrt(root);
  return rank * root * Math.sqrt(root);
}

const tables = new Map<number, Float64Array>();
const MAX_OFFSET = 64;

function cumulative(count: number, offset: number): Float64Array {
  const key = count * MAX_OFFSET + offset;
  let table = tables.get(key);
  if (table) return table;
  table = new Float64Array(count);
  let sum = 0;
  for (let rank = 1; rank <= count; rank++) table[rank - 1] = sum += 1 / power(rank + offset);
  tables.set(key, table);
  return table;
}

/**
 * Draws from a list by Zipf’s law: the first entry is the commonest, the n-th about n times as rare.
 * @param offset Mandelbrot’s term, added to each rank (0 to 63): it takes the edge off the first few, as the words of one
 * class need, which are only some of a language’s words
 */
export function drawZipf<T>(random: Random, list: readonly T[], offset = 0): T {
  const table = cumulative(list.length, offset);
  const wanted = random.next() * table[list.length - 1]!;
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return list[low]!;
}
