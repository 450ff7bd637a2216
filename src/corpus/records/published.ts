import type { Collection, Kind, Relation } from '../../model/schema/index.ts';
import type { Random } from '../random.ts';

/** What later documents need to know of an earlier one. */
export interface Published {
  id: string;
  collection: Collection;
  kind: Kind;
  title: string;
  meeting: string | null;
  topic: string;
}

const NEAR = 400;

/** The documents so far that others may refer to: all but drafts, so that nothing ever leads to one. */
export class PublishedDocuments {
  readonly all: Published[] = [];
  readonly #decisions: Published[] = [];
  readonly #changed = new Set<string>();
  readonly #ofTopic = new Map<string, Published>();

  add(document: Published, inForce: boolean): void {
    this.all.push(document);
    this.#ofTopic.set(document.topic, document);
    if (inForce) this.#decisions.push(document);
  }

  /** An earlier document: the last on the same topic, one of the last few hundred, or any. */
  draw(random: Random, topic: string): Published | null {
    if (this.all.length === 0) return null;
    const same = this.#ofTopic.get(topic);
    if (same && random.chance(0.4)) return same;
    const from = random.chance(0.7) ? Math.max(0, this.all.length - NEAR) : 0;
    return this.all[random.between(from, this.all.length - 1)]!;
  }

  /** A decision in force, to be changed or carried out; one that is repealed or superseded is not drawn again. */
  drawDecision(random: Random, forGood: boolean): Published | null {
    const from = Math.max(0, this.#decisions.length - NEAR);
    for (let attempt = 0; attempt < 5 && this.#decisions.length > 0; attempt++) {
      const found = this.#decisions[random.between(from, this.#decisions.length - 1)]!;
      if (this.#changed.has(found.id)) continue;
      if (forGood) this.#changed.add(found.id);
      return found;
    }
    return null;
  }

  /** What a document of that kind does to earlier ones. */
  relationsOf(random: Random, kind: Kind, topic: string, meeting: string | null): Relation[] {
    const relations: Relation[] = [];
    const add = (type: Relation['type'], target: Published | null) => {
      if (target && !relations.some((other) => other.target === target.id)) relations.push({ type, target: target.id });
    };
    if ((kind === 'resolution' || kind === 'decision') && random.chance(0.06)) add(random.chance(0.5) ? 'repeals' : 'supersedes', this.drawDecision(random, true));
    if ((kind === 'decision' || kind === 'report') && random.chance(0.1)) add('implements', this.drawDecision(random, false));
    if (kind === 'message' || kind === 'letter') if (random.chance(0.15)) add('repliesTo', this.draw(random, topic));
    if (kind === 'statement' && random.chance(0.05)) add('endorses', this.draw(random, topic));
    if (kind === 'closing-communique' || kind === 'minutes') {
      for (const other of this.all.slice(-40)) if (other.meeting === meeting && relations.length < 6) add('mentions', other);
    }
    if (kind === 'report' && meeting && random.chance(0.1)) add('partOf', this.all.slice(-40).find((other) => other.meeting === meeting && other.kind === 'minutes') ?? null);
    if (random.chance(0.16)) for (let count = random.between(1, 3); count > 0; count--) add('mentions', this.draw(random, topic));
    return relations;
  }
}
