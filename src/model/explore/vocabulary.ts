import { comparePersian } from '../../persian/index.ts';
import type { Archive } from '../graph.ts';
import type { Topic } from '../schema/index.ts';

/** A topic with those below it, both in Persian order. */
export interface TopicBranch {
  topic: Topic;
  narrower: TopicBranch[];
}

type Vocabulary = Pick<Archive, 'topics' | 'narrowerTopics'>;

const byName = (topics: readonly Topic[]) => topics.toSorted((a, b) => comparePersian(a.name, b.name));

/** The topics as a tree. One that stands under two wider topics is shown under both; a circle is cut where it closes. */
export function topicTree({ topics, narrowerTopics }: Vocabulary): TopicBranch[] {
  const branch = (topic: Topic, above: readonly Topic[]): TopicBranch => {
    const narrower = (narrowerTopics.get(topic.id) ?? []).filter((other) => other !== topic && !above.includes(other));
    return { topic, narrower: byName(narrower).map((other) => branch(other, [...above, topic])) };
  };
  const widest = [...topics.values()].filter(({ broader }) => !broader.some((id) => topics.has(id)));
  return byName(widest).map((topic) => branch(topic, []));
}

/** What stands above, below and beside a topic, by id, each in Persian order. */
export function neighboursOf({ topics, narrowerTopics }: Vocabulary, topic: Topic): { broader: string[]; narrower: string[]; related: string[] } {
  const ids = (those: Iterable<Topic | undefined>) => byName([...new Set(those)].filter((other) => other !== undefined && other !== topic) as Topic[]).map(({ id }) => id);
  const named = (list: readonly string[]) => list.map((id) => topics.get(id));
  return {
    broader: ids(named(topic.broader)),
    narrower: ids(narrowerTopics.get(topic.id) ?? []),
    related: ids([...named(topic.related), ...[...topics.values()].filter(({ related }) => related.includes(topic.id))]),
  };
}

/** The neighbours of each topic, written on either of the two, in Persian order. */
export function relatedTopics({ topics }: Pick<Archive, 'topics'>): Map<string, Topic[]> {
  const related = new Map<string, Set<Topic>>();
  const relate = (id: string, other: Topic | undefined) => {
    if (other && other.id !== id) related.set(id, (related.get(id) ?? new Set()).add(other));
  };
  for (const topic of topics.values()) {
    for (const id of topic.related) {
      relate(topic.id, topics.get(id));
      if (topics.has(id)) relate(id, topic);
    }
  }
  return new Map([...related].map(([id, others]) => [id, byName([...others])]));
}
