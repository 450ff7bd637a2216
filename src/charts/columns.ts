import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { COLLECTIONS, type Collection } from '../model/schema/index.ts';
import type { TimelinePeriod } from '../model/explore/timeline.ts';
import { part, type Place, type YearAxis } from './year-axis.ts';

/** What a part of a bar stands for: a collection, or documents that may be of this year. */
export type Series = Collection | 'possible';
export const SERIES: readonly Series[] = [...COLLECTIONS, 'possible'];

export interface Segment {
  series: Series;
  count: number;
  y: number;
  height: number;
}

/** The bar of a year or decade; places across in parts of a hundred, upright in pixels from the top. */
export interface Column extends Place {
  period: TimelinePeriod;
  /** The whole room of it, which a pointer may hit. */
  room: Place;
  y: number;
  segments: Segment[];
}

export interface Columns {
  columns: Column[];
  /** Numbers of documents that have a line across. */
  levels: { value: number; y: number }[];
}

/** How much of its room a bar fills; the rest parts it from its neighbours. */
const FILLED = 0.72;

const valueOf = ({ counts, possible }: TimelinePeriod, series: Series) => (series === 'possible' ? possible.length : counts[series]);

/** The bars of years or decades on an axis, as high as asked. */
export function stackColumns(periods: readonly TimelinePeriod[], axis: YearAxis, height: number): Columns {
  const stacked = stack<TimelinePeriod, Series>().keys(SERIES).value(valueOf)([...periods]);
  const highest = Math.max(1, ...stacked.at(-1)!.map(([, top]) => top));
  const scale = scaleLinear().domain([0, highest]).range([height, 0]).nice(4);
  const columns = periods.map((period, index): Column => {
    const room = axis.place(period.first, period.last);
    const segments = stacked
      .map((series) => ({ series: series.key, bottom: series[index]![0], top: series[index]![1] }))
      .filter(({ bottom, top }) => top > bottom)
      .map(({ series, bottom, top }) => ({ series, count: top - bottom, y: part(scale(top)), height: part(scale(bottom) - scale(top)) }));
    const width = part(room.width * FILLED);
    return { period, room, x: part(room.x + (room.width - width) / 2), width, y: segments.at(-1)?.y ?? height, segments };
  });
  return { columns, levels: scale.ticks(4).filter(Number.isInteger).map((value) => ({ value, y: part(scale(value)) })) };
}
