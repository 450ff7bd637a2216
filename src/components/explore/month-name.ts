import type { Calendar } from '../../model/date.ts';
import { GREGORIAN_MONTHS_FA, JALALI_MONTHS } from '../../persian/index.ts';

/** The Persian name of a month of either calendar; months count from 1. */
export function monthName(calendar: Calendar, month: number): string {
  return (calendar === 'jalali' ? JALALI_MONTHS : GREGORIAN_MONTHS_FA)[month - 1] ?? '';
}
