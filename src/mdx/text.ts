import type { Position } from '../model/read/problem.ts';

/** A part of a compiled text: finished HTML, or a component to be rendered in its place. */
export type Segment = string | ComponentSegment;

export interface ComponentSegment {
  component: string;
  attributes: Record<string, string>;
  children: Segment[];
}

export interface Heading {
  /** 2 for a section, 3 for a part of it, and so on: the title of the page is 1. */
  depth: number;
  id: string;
  /** Its words, with `WITHHELD` where some are withheld. */
  text: string;
}

/** Stands in a text for what is withheld there. */
export const WITHHELD = '[…]';

/** A run of text that belongs together, for search and citation: a paragraph, a heading, a list item, a cell. */
export interface Block {
  /** The id on the page that leads to it: its own, or that of the nearest block around or before it. */
  id: string;
  text: string;
  /** The same with `WITHHELD` where words are, which `text` passes over; only where some are. */
  marked?: string;
  /** Set where it stands in a remark of the archive: it is none of the words of the text. */
  isRemark?: true;
}

/** A link inside the archive, to another page or to a place on the same one, for the check of dead links. */
export interface InternalLink {
  href: string;
  position: Position;
}

/** A picture in a text, for the check of missing files and descriptions. */
export interface TextImage {
  src: string;
  /** What it shows, in words; empty where nobody said. */
  alt: string;
  position: Position;
}

/** A document’s text, compiled: plain data, safe to keep and to send to a page. */
export interface CompiledText {
  segments: Segment[];
  headings: Heading[];
  blocks: Block[];
  links: InternalLink[];
  images: TextImage[];
}

/** Why a text was refused. */
export interface Refusal {
  position: Position;
  message: string;
  remedy: string;
}

/** Thrown when a text holds anything a document may not hold; lists all of it. */
export class TextRefused extends Error {
  readonly refusals: Refusal[];

  constructor(refusals: Refusal[]) {
    super(refusals.map(({ position, message }) => `${position.line}:${position.column} ${message}`).join('\n'));
    this.name = 'TextRefused';
    this.refusals = refusals;
  }
}
