import { autocomplete, autocompleteMultiselect, cancel, CANCEL_SYMBOL, isCancel, log, select, text } from '@clack/prompts';
import { formatBoth } from '../i18n/dates.ts';
import * as names from '../i18n/fa/names.ts';
import { parseDate, readDate } from '../model/date.ts';
import { findAuthorities, type Findable } from '../model/find-authority.ts';
import { proposeId } from '../model/propose-id.ts';
import type { Content } from '../model/read/content.ts';
import { COLLECTIONS, KINDS, type Kind } from '../model/schema/index.ts';
import { collectionOf, type Answers } from './answers.ts';
import { idProblem, takenIds } from './id-problem.ts';
import { twinProblem } from './twin.ts';

/** The person at the keyboard gave up. */
export class Cancelled extends Error {}

/** The answer, unless the question was refused. */
async function answered<T>(asked: Promise<T | typeof CANCEL_SYMBOL>): Promise<T> {
  const answer = await asked;
  if (!isCancel(answer)) return answer;
  cancel('Nothing was written.');
  throw new Cancelled();
}

const optionOf = ({ id, name }: Findable) => ({ value: id, label: `${name}  ${id}` });
const MOST_SHOWN = 8;
const NONE = '';

/** The records that fit what is typed, the best first; those that nearly fit only where no other does. */
function fitting(typed: string, entries: readonly Findable[]): Findable[] {
  const matches = findAuthorities(typed, entries);
  const better = matches.filter(({ kind }) => kind !== 'near');
  return (better.length > 0 ? better : matches).map(({ entry }) => entry);
}

/** One record out of many, found by any of its names; `none` offers to leave it open. */
function askOne(message: string, entries: readonly Findable[], none?: string): Promise<string> {
  let typed = '';
  return answered(
    autocomplete<string>({
      message,
      maxItems: MOST_SHOWN,
      placeholder: 'type a part of a name, or an id',
      filter: () => true,
      validate: (value) => (value === undefined ? 'nothing is called so: type a part of another name' : undefined),
      options() {
        // The prompt would stay with what it pointed at before, although something fits better now.
        if (this.userInput !== typed) this.focusedValue = undefined;
        typed = this.userInput;
        if (typed.trim() !== '') return fitting(typed, entries).map(optionOf);
        return [...(none === undefined ? [] : [{ value: NONE, label: none }]), ...entries.map(optionOf)];
      },
    }),
  );
}

function askMany(message: string, entries: readonly Findable[]): Promise<string[]> {
  let searched = '';
  let found = new Set<string>();
  const fits = (search: string, id: string) => {
    if (search !== searched) [searched, found] = [search, new Set(fitting(search, entries).map(({ id }) => id))];
    return search.trim() === '' || found.has(id);
  };
  return answered(
    autocompleteMultiselect<string>({
      message: `${message} (Tab takes one, Enter goes on)`,
      maxItems: MOST_SHOWN,
      options: entries.map(optionOf),
      filter: (search, { value }) => fits(search, value),
    }),
  );
}

async function askKind(): Promise<Kind> {
  const collection = await answered(select({ message: 'Collection', options: COLLECTIONS.map((value) => ({ value, label: `${names.collections[value]}  ${value}` })) }));
  return answered(select<Kind>({ message: 'Kind', options: KINDS[collection].map((value) => ({ value, label: `${names.kinds[value]}  ${value}` })) }));
}

const filled = (what: string) => (value: string | undefined) => (value?.trim() ? undefined : `${what} is needed`);

async function askDate(): Promise<string> {
  const written = await answered(
    text({
      message: 'Date, in either calendar (1400-05-08, 2021-07, 1400~ for about, XXXX for unknown)',
      validate(value) {
        const date = parseDate(value ?? '');
        return 'problem' in date ? date.problem : undefined;
      },
    }),
  );
  const date = readDate(written);
  const { written: inOne, converted } = formatBoth(date);
  log.info(converted ? `${inOne} (${converted})` : inOne);
  return date.written;
}

const isAddress = (value: string) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

/**
 * Asks for what is not given yet; answers are judged as they are typed.
 * @throws Cancelled when the person gives up, Error when the archive has the document already
 */
export async function askForDocument(given: Partial<Answers>, content: Content): Promise<Answers> {
  const organs = content.organs.map(({ record }) => record);
  const meetings = content.meetings.map(({ record }) => record);
  const topics = content.topics.map(({ record }) => record);
  const kind = given.kind ?? (await askKind());
  const title = given.title ?? (await answered(text({ message: 'Title', validate: filled('a title') }))).trim();
  const date = given.date ?? (await askDate());
  const issuedBy = given.issuedBy ?? (await askOne('Issued by which organ?', organs));
  // Before anything else is asked for: nothing could be written.
  const twin = twinProblem({ kind, title, date, issuedBy }, content);
  if (twin) throw new Error(twin);
  const meeting = given.meeting ?? (meetings.length > 0 ? await askOne('At which meeting?', meetings, 'no meeting') : NONE);
  const about = given.topics ?? (topics.length > 0 ? await askMany('Topics', topics) : []);
  const holding = given.holding ?? (await answered(select({
    message: 'What does the archive hold of the text?',
    options: (['full', 'abstract', 'none'] as const).map((value) => ({ value, label: `${names.holdings[value]}  ${value}` })),
  })));
  const needsSummary = holding === 'abstract' && !given.summary;
  const summary = needsSummary ? await answered(text({ message: 'Abstract, in the archive’s own neutral words', validate: filled('an abstract') })) : given.summary;
  const source = given.sources ? undefined : await answered(text({
    message: 'Address of the source (may be left empty)',
    validate: (value) => (!value?.trim() || isAddress(value.trim()) ? undefined : 'write a full address that begins with https:// or http://'),
  }));
  const proposed = proposeId({ title, date, taken: takenIds(content) });
  const id = given.id ?? (await answered(text({
    message: `Id: the name of the file, and the address /${collectionOf(kind)}/ID/ for ever`,
    initialValue: proposed,
    validate: (value) => idProblem(value?.trim() ?? '', content),
  }))).trim();
  return { ...given, kind, title, date, issuedBy, meeting: meeting || undefined, topics: about, holding, summary, sources: given.sources ?? (source?.trim() ? [source.trim()] : undefined), id };
}
