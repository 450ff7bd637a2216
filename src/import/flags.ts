import { kinds as kindNames } from '../i18n/fa/names.ts';
import { parseDate } from '../model/date.ts';
import { findAuthorities, type Findable } from '../model/find-authority.ts';
import type { Content } from '../model/read/content.ts';
import { COLLECTIONS, ID_PATTERN, KINDS, type Collection, type Kind } from '../model/schema/index.ts';
import { TYPOGRAPHY_LEVELS, type TypographyLevel } from '../persian/typography/index.ts';
import type { Given } from './options.ts';

/** The flags as they are typed. */
export interface TypedFlags {
  collection?: string | undefined;
  id?: string | undefined;
  kind?: string | undefined;
  date?: string | undefined;
  'issued-by'?: string | undefined;
  meeting?: string | undefined;
  title?: string | undefined;
  language?: string | undefined;
  typography?: string | undefined;
}

/** A flag can’t be what it is; the message says what it can be. */
export class FlagProblem extends Error {
  override name = 'FlagProblem';
}

const ALL_KINDS = Object.values(KINDS).flat() as Kind[];

/** A record by its id or any of its names. */
function recordNamed(flag: string, typed: string | undefined, records: readonly Findable[]): string | undefined {
  if (typed === undefined) return undefined;
  const matches = findAuthorities(typed, records);
  const exact = matches.filter(({ kind }) => kind === 'exact');
  const byId = exact.find(({ entry }) => entry.id === typed) ?? (exact.length === 1 ? exact[0] : undefined);
  if (byId) return byId.entry.id;
  const near = (exact.length > 0 ? exact : matches).slice(0, 4).map(({ entry }) => `${entry.id} (${entry.name})`);
  throw new FlagProblem(`${flag}: “${typed}” ${exact.length > 1 ? 'may be several' : 'is not in the archive'}${near.length > 0 ? `: ${near.join(', ')}` : ''}`);
}

function kindNamed(typed: string | undefined): Kind | undefined {
  if (typed === undefined) return undefined;
  const kind = ALL_KINDS.find((id) => id === typed || kindNames[id] === typed);
  if (!kind) throw new FlagProblem(`--kind: “${typed}” is none; the kinds are ${ALL_KINDS.map((id) => `${id} (${kindNames[id]})`).join(', ')}`);
  return kind;
}

/**
 * Reads the flags of an import; organs and meetings may be named in Persian.
 * @throws FlagProblem
 */
export function readFlags(typed: TypedFlags, content: Content): { given: Given; typography: TypographyLevel } {
  const { collection, id, date, title, language } = typed;
  const typography = (typed.typography ?? 'safe') as TypographyLevel;
  if (!TYPOGRAPHY_LEVELS.includes(typography)) throw new FlagProblem(`--typography: “${typography}” is none of ${TYPOGRAPHY_LEVELS.join(', ')}`);
  if (collection !== undefined && !(COLLECTIONS as string[]).includes(collection)) throw new FlagProblem(`--collection: “${collection}” is none of ${COLLECTIONS.join(', ')}`);
  if (id !== undefined && !ID_PATTERN.test(id)) throw new FlagProblem(`--id: “${id}” can’t be an id: lower-case Latin letters, digits and single hyphens`);
  if (language !== undefined && !/^[a-z]{2,3}$/.test(language)) throw new FlagProblem(`--language: “${language}” is no code of two or three letters`);
  if (title !== undefined && title.trim() === '') throw new FlagProblem('--title is empty');
  const parsed = date === undefined ? null : parseDate(date);
  if (parsed && 'problem' in parsed) throw new FlagProblem(`--date: ${parsed.problem}`);
  const kind = kindNamed(typed.kind);
  if (kind && collection && !(KINDS[collection as Collection] as readonly string[]).includes(kind)) throw new FlagProblem(`--kind ${kind} is not of the collection ${collection}`);
  return {
    typography,
    given: {
      collection: collection as Collection | undefined, id, kind, date: parsed?.written, title: title?.trim(), language,
      issuedBy: recordNamed('--issued-by', typed['issued-by'], content.organs.map(({ record }) => record)),
      meeting: recordNamed('--meeting', typed.meeting, content.meetings.map(({ record }) => record)),
    },
  };
}
