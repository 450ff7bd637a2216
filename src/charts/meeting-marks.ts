import { symbol, symbolCircle, symbolDiamond, symbolSquare, type SymbolType } from 'd3-shape';
import type { Meeting } from '../model/schema/index.ts';
import { MEETING_KINDS } from '../model/schema/index.ts';
import type { MeetingKind, TimelinePeriod } from '../model/explore/timeline.ts';
import { part, type YearAxis } from './year-axis.ts';

const SHAPES: Record<MeetingKind, SymbolType> = { congress: symbolDiamond, plenum: symbolCircle, session: symbolSquare };

/** The outline of the mark of a kind of meeting, around 0,0: each kind has its own shape, so that none depends on colour. */
export function meetingShape(kind: MeetingKind): string {
  return symbol(SHAPES[kind], 110)()!.replace(/\d+\.\d+/g, (value) => String(part(Number(value))));
}

/** A mark on the timeline: one meeting, or several where there is no room for each. */
export interface MeetingMark {
  /** The year or decade in which it stands. */
  period: TimelinePeriod;
  /** Middle of it, in parts of a hundred of the width. */
  x: number;
  /** Pixels to the left or right of it. */
  shift: number;
  meetings: Meeting[];
  /** Whether the period is certain of at least one of them. */
  certain: boolean;
}

export interface MeetingLane {
  kind: MeetingKind;
  marks: MeetingMark[];
}

/** Room that a mark needs to be hit with a finger. */
const PITCH = 28;

/** Meetings on the axis, one lane for each kind there is; a year or decade with more meetings than fit gets one mark for all. */
export function meetingLanes(periods: readonly TimelinePeriod[], axis: YearAxis, most: number): MeetingLane[] {
  return MEETING_KINDS.map((kind) => ({
    kind,
    marks: periods.flatMap((period): MeetingMark[] => {
      const { first, last, meetings, possibleMeetings } = period;
      const certain = new Set(meetings);
      const here = [...meetings, ...possibleMeetings].filter((meeting) => meeting.kind === kind);
      const groups = here.length <= most ? here.map((meeting) => [meeting]) : [here];
      const { x, width } = axis.place(first, last);
      return groups.map((group, index) => ({
        period, x: part(x + width / 2), shift: ((groups.length - 1) / 2 - index) * PITCH, meetings: group,
        certain: group.some((meeting) => certain.has(meeting)),
      }));
    }),
  })).filter(({ marks }) => marks.length > 0);
}
