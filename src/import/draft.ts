import type { Nodes, Root } from 'mdast';
import type { Content } from '../model/read/content.ts';
import { correctTypography } from '../persian/typography/index.ts';
import { stripFurniture } from './furniture.ts';
import type { Imported } from './imported.ts';
import { keepLinks } from './markdown/addresses.ts';
import { passagesOf, plainText, walk } from './markdown/tree.ts';
import type { ImportOptions } from './options.ts';
import { ImportProblem } from './problem.ts';
import { partLabelledLines } from './recognise/clauses.ts';
import { recognise, type Recognised } from './recognise/index.ts';
import { linesOf } from './recognise/lines.ts';
import type { Line } from './recognise/proposal.ts';
import { partTitle } from './recognise/title-lines.ts';
import { recogniseTitle, type TitleFound } from './recognise/title.ts';
import { correctTree, type PlacedChange } from './typography.ts';

/** Where a title stands that the source need not bear. */
export const GIVEN = 'command line';

/** A text on its way into the archive: cleaned, corrected, and with everything that was guessed of it. */
export interface Draft {
  imported: Imported;
  title: TitleFound;
  /** The title with its typography corrected. */
  correctedTitle: string;
  recognised: Recognised;
  changes: PlacedChange[];
}

/** The fields of front matter that an import reads; others may mean something else than they do here. */
const READ_FIELDS = new Set(['title', 'kind', 'date', 'issuedBy', 'meeting', 'language']);

/** The title that the editor gives; where the text begins with the same words, these are it. */
function givenTitle(title: string, imported: Imported, lines: readonly Line[]): TitleFound {
  const found = recogniseTitle({ ...imported, given: { title } }, lines);
  return { ...found, proposal: { ...found.proposal, where: GIVEN } };
}

/** The title that is found; where it is the first paragraph, without the lines below it that speak of its adoption. */
function titleOf(imported: Imported, lines: readonly Line[]): TitleFound {
  const found = recogniseTitle(imported, lines);
  const isGuessed = found.supplied || (found.line !== null && found.line === lines[0] && !found.line.heading && found.proposal.doubt !== undefined);
  return isGuessed && partTitle(imported.root) ? recogniseTitle(imported, linesOf(imported.root)) : found;
}

/** Takes the title out of the text, where it stands as a paragraph of its own. */
function withoutTitle(root: Root, line: Line): void {
  const node = passagesOf(root).find(({ number }) => number === line.number)?.node;
  root.children = root.children.filter((child) => child !== node);
}

/** Programs may write hundreds of empty paragraphs, or a heading’s worth of bold letters around nothing. */
function isEmptyTree(root: Root): boolean {
  return plainText(root as Nodes).trim() === '' && ![...walk(root as Nodes)].some(({ type }) => type === 'image');
}

/**
 * Turns what a reader read into a draft.
 * @throws ImportProblem where nothing but a title is left
 */
export function makeDraft(imported: Imported, content: Content, { typography, given }: Pick<ImportOptions, 'typography' | 'given'>): Draft {
  const { root, notes } = imported;
  for (const field of Object.keys(imported.given)) if (!READ_FIELDS.has(field)) notes.add('field of the front matter left out', field);
  keepLinks(root, imported.url, notes);
  stripFurniture(root, notes);
  partLabelledLines(root);
  const lines = linesOf(root);
  const title = given.title ? givenTitle(given.title, imported, lines) : titleOf(imported, lines);
  if (title.line) withoutTitle(root, title.line);
  if (isEmptyTree(root)) throw new ImportProblem('there is nothing in it but a title', 'look for the text elsewhere; a record without a text is written with npm run new');
  const changes = correctTree(root, typography, notes);
  const corrected = correctTypography(title.proposal.value, typography);
  changes.unshift(...corrected.changes.map((change) => ({ ...change, paragraph: 0 })));
  const recognised = recognise(imported, title.proposal.value, linesOf(root), content);
  return { imported, title, correctedTitle: corrected.text.trim(), recognised, changes };
}
