import type { Archive } from '../graph.ts';
import type { Meeting } from '../schema/index.ts';

/** The numbered meetings of one kind of one organ, in order of number. */
export interface Series {
  kind: Meeting['kind'];
  organ: string | undefined;
  meetings: Meeting[];
  /** Runs of numbers, first and last, below the highest one known, that no meeting of the archive has. */
  missing: [first: number, last: number][];
}

type Meetings = Pick<Archive, 'meetings'>;

function runsWithout(numbers: readonly number[]): [number, number][] {
  const before = [0, ...numbers];
  return numbers.flatMap((number, place): [number, number][] => {
    const last = before[place]!;
    return number - last > 1 ? [[last + 1, number - 1]] : [];
  });
}

/** Every series of numbered meetings. What is missing is told from the numbers alone: nothing is guessed from a name. */
export function meetingSeries({ meetings }: Meetings): Series[] {
  const numbered = [...meetings.values()].filter(({ number }) => number !== undefined);
  return [...Map.groupBy(numbered, ({ kind, organ }) => `${kind} ${organ ?? ''}`).values()].map((members) => {
    const sorted = members.toSorted((a, b) => a.number! - b.number!);
    return { kind: sorted[0]!.kind, organ: sorted[0]!.organ, meetings: sorted, missing: runsWithout(sorted.map(({ number }) => number!)) };
  });
}

/** The meetings before and after one in its series, as far as the archive knows any. */
export function neighboursInSeries(archive: Meetings, meeting: Meeting): { previous?: Meeting | undefined; next?: Meeting | undefined } {
  const series = meetingSeries(archive).find(({ meetings }) => meetings.includes(meeting));
  if (!series) return {};
  const place = series.meetings.indexOf(meeting);
  return { previous: series.meetings[place - 1], next: series.meetings[place + 1] };
}
