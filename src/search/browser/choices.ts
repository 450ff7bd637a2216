import { toPersianDigits } from '../../persian/digits.ts';
import type { FacetCounts } from '../query/facets.ts';
import type { Parts } from './parts.ts';
import { YEAR_ENDS, YEAR_FILTERS } from './years.ts';

/** A year, a decade or a range: who chooses one of them means none of the others any more. */
export function keepOneWayToYears({ controls }: Parts, chosen: Parts['controls'][number]): void {
  const isEnd = YEAR_ENDS.includes(chosen.name);
  if (!YEAR_FILTERS.includes(chosen.name) || chosen.value === '') return;
  for (const control of controls) {
    const isSameWay = control === chosen || (isEnd && YEAR_ENDS.includes(control.name));
    if (YEAR_FILTERS.includes(control.name) && !isSameWay) control.value = '';
  }
}

/** Writes beside each choice how many pages it would leave; where that is not known, nothing. */
export function writeCounts({ controls }: Parts, counts: FacetCounts): void {
  for (const control of controls) {
    if (!(control instanceof HTMLSelectElement) || control.name === 'sort') continue;
    const values = counts[control.name];
    for (const option of control.options) {
      if (option.value === '') continue;
      const name = (option.dataset['name'] ??= option.text);
      option.text = values ? `${name} (${toPersianDigits(String(values[option.value] ?? 0))})` : name;
    }
  }
}
