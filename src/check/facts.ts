import type { CompiledText, InternalLink, Segment, TextImage } from '../mdx/text.ts';

/** What rules ask of a compiled text: plain data, small enough to keep for every document of an archive. */
export interface TextFacts {
  links: InternalLink[];
  images: TextImage[];
  /** The ids of the text, which a link may lead to. */
  anchors: string[];
}

const ID = /\sid="([^"]*)"/g;

function* idsOf(segments: Segment[]): Generator<string> {
  for (const segment of segments) {
    if (typeof segment === 'string') for (const [, id] of segment.matchAll(ID)) yield id!;
    else {
      if (segment.attributes['id']) yield segment.attributes['id'];
      yield* idsOf(segment.children);
    }
  }
}

/** Takes from a compiled text what the rules need. */
export function factsOf({ links, images, segments }: CompiledText): TextFacts {
  return { links, images, anchors: [...idsOf(segments)] };
}
