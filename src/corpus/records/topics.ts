import { persian } from '../lexicon/table.ts';
import { TOPIC_TABLE } from '../lexicon/topics.ts';

export interface TopicSeed {
  id: string;
  name: string;
  altNames: string[];
  broader: string[];
  related: string[];
}

function parseTopic(entry: string, broader: string | undefined): TopicSeed {
  const [main = '', others = ''] = entry.split('=');
  const [id = '', name = ''] = main.trim().split(/\s+/);
  const altNames = others.split('،').map((other) => persian(other.trim())).filter((other) => other !== '');
  return { id, name: persian(name), altNames, broader: broader ? [broader] : [], related: [] };
}

/** The vocabulary of topics: groups, and within a group every fourth topic is tied to the one before. */
function readTopics(): TopicSeed[] {
  return TOPIC_TABLE.trim().split('\n').flatMap((line) => {
    const [head = '', ...rest] = line.split('|');
    const group = parseTopic(head, undefined);
    const members = rest.map((entry) => parseTopic(entry, group.id));
    members.forEach((topic, index) => {
      if (index % 4 === 1) topic.related.push(members[index - 1]!.id);
    });
    return [group, ...members];
  });
}

export const TOPICS: readonly TopicSeed[] = readTopics();
