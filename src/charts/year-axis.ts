import { scaleLinear } from 'd3-scale';
import { dayIn } from '../model/date.ts';
import type { YearSpan } from '../model/explore/timeline.ts';

/** Places are parts of a hundred of the width, from the left: a drawing may be as wide as the screen, and its letters keep their size. */
export interface Place {
  x: number;
  width: number;
}

export interface AxisLabel {
  year: number;
  /** Middle of the year. */
  x: number;
}

/**
 * An axis of Jalali years. Time runs from right to left, as Persian is read: the past lies where a line begins,
 * and «پس از آن» is to the left of what came before.
 */
export interface YearAxis {
  span: YearSpan;
  /** The room of a year, or of what the span has of several. */
  place(from: number, to?: number): Place;
  decades: (Place & { decade: number })[];
  jalali: AxisLabel[];
  gregorian: AxisLabel[];
  /** Where each Gregorian year begins. */
  newYears: number[];
}

const LABELS = 9;
/** A year nearer to the beginning than this has no name: it would stand on that of the calendar. */
const NEAREST = 99;
const JALALI_YEAR = 365.25;
/** The Gregorian year in which the Jalali year 0 would begin; it has been so in every year since the calendar was made. */
const JALALI_AHEAD = 621;

/** A place or size in a drawing, in percent or pixels: a hundredth is less than any screen shows. */
export const part = (value: number) => Math.round(value * 100) / 100;

/** 1 January of a Gregorian year on the scale of Jalali years: 1400.78 for 2022. */
function newYear(gregorian: number): number {
  const { year, month, day } = dayIn('jalali', `${gregorian}-01-01`);
  const days = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  return year + (days + day - 1) / JALALI_YEAR;
}

function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The axis of a span of years. */
export function yearAxis(span: YearSpan): YearAxis {
  const { first, last } = span;
  const scale = scaleLinear().domain([first, last + 1]).range([100, 0]);
  const at = (time: number) => part(scale(time));
  const place = (from: number, to = from) => {
    const [begins, ends] = [Math.max(first, from), Math.min(last, to) + 1];
    return { x: at(ends), width: part(scale(begins) - scale(ends)) };
  };
  const ticks = scale.ticks(LABELS).filter((year) => Number.isInteger(year) && year <= last);
  const step = ticks.length > 1 ? ticks[1]! - ticks[0]! : 1;
  const gregorianYears = numbersBetween(first + JALALI_AHEAD, last + 1 + JALALI_AHEAD);
  const isInside = (time: number) => time > first && time < last + 1;
  return {
    span,
    place,
    decades: numbersBetween(Math.floor(first / 10), Math.floor(last / 10)).map((tens) => ({
      decade: tens * 10, ...place(tens * 10, tens * 10 + 9),
    })),
    jalali: ticks.map((year) => ({ year, x: at(year + 0.5) })).filter(({ x }) => x <= NEAREST),
    gregorian: gregorianYears
      .filter((year) => year % step === 0)
      .map((year) => ({ year, time: (newYear(year) + newYear(year + 1)) / 2 }))
      .filter(({ time }) => isInside(time - 0.2) && isInside(time + 0.2))
      .map(({ year, time }) => ({ year, x: at(time) })),
    newYears: gregorianYears.map(newYear).filter(isInside).map(at),
  };
}

/** The Gregorian years that Jalali years lie in. */
export function gregorianSpan({ first, last }: YearSpan): YearSpan {
  return { first: first + JALALI_AHEAD, last: last + JALALI_AHEAD + 1 };
}

/** A span of at least ten years, so that the bars of a young archive are bars and not walls. */
export function atLeastADecade(span: YearSpan): YearSpan {
  if (span.last - span.first >= 9) return span;
  const first = Math.floor(span.first / 10) * 10;
  return { first, last: Math.max(first + 9, span.last) };
}
