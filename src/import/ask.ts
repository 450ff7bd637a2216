import { autocomplete, confirm, isCancel, log, note, select, text } from '@clack/prompts';
import { parseDate } from '../model/date.ts';
import { findAuthorities, type Findable } from '../model/find-authority.ts';
import type { Content } from '../model/read/content.ts';
import { KINDS, type Kind } from '../model/schema/index.ts';
import type { Draft } from './draft.ts';
import type { Given } from './options.ts';
import { ImportProblem } from './problem.ts';
import { toldProposals } from './proposals.ts';
import { collectionOf, type Choice } from './record.ts';
import type { Ask } from './run.ts';

/** Somebody pressed Ctrl-C: what is written stays, nothing more is done. */
export class ImportStopped extends Error {
  override name = 'ImportStopped';
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new ImportStopped('stopped');
  return answer as Exclude<T, symbol>;
}

const NONE = '';

/** Lets somebody choose a record by its names, or none. */
async function askRecord(message: string, records: readonly Findable[], initial: string | undefined, optional: boolean): Promise<string | undefined> {
  const options = [...(optional ? [{ value: NONE, label: '—', hint: 'none' }] : []), ...records.map(({ id, name }) => ({ value: id, label: name, hint: id }))];
  const filter = (search: string, { value }: { value: string }) => search === '' || findAuthorities(search, records).some(({ entry }) => entry.id === value);
  return answered(await autocomplete({ message, options, filter, ...(initial ? { initialValue: initial } : {}) })) || undefined;
}

async function askAll(choice: Choice, content: Content, given: Given): Promise<Choice> {
  const kinds = Object.values(KINDS).flat();
  const title = answered(await text({ message: 'Title', initialValue: choice.title, validate: (value) => (value?.trim() ? undefined : 'a document needs a title') }));
  const kind = given.kind ?? answered(await select({ message: 'Kind', options: kinds.map((value: Kind) => ({ value, label: value, hint: collectionOf(value) ?? '' })), ...(choice.kind ? { initialValue: choice.kind } : {}) }));
  const validate = (value: string | undefined) => {
    const parsed = parseDate(value?.trim() || 'XXXX');
    return 'problem' in parsed ? parsed.problem : undefined;
  };
  const date = given.date ?? (answered(await text({ message: 'Date (XXXX when unknown)', initialValue: choice.date ?? '', validate })).trim() || undefined);
  const issuedBy = given.issuedBy ?? (await askRecord('Issued by', content.organs.map(({ record }) => record), choice.issuedBy, false));
  const meeting = given.meeting ?? (await askRecord('Meeting', content.meetings.map(({ record }) => record), choice.meeting, true));
  return { ...choice, title: title.trim(), kind, collection: given.collection ?? collectionOf(kind), date, dateBasis: date === choice.date ? choice.dateBasis : undefined, issuedBy, meeting };
}

/** Shows what was guessed, and asks whether it is right; what is not, is asked for field by field. */
export function askInTerminal(content: Content, given: Given): Ask {
  return async (draft: Draft, choice: Choice) => {
    const lines = toldProposals(draft, choice).map(({ field, value, words, where, doubt }) => `${field}: ${value}\n    “${words.length > 70 ? `${words.slice(0, 70)}…` : words}”, ${where}${doubt ? `\n    ? ${doubt}` : ''}`);
    note(lines.join('\n') || 'nothing was recognised', draft.imported.name);
    const missing = (['kind', 'date', 'issuedBy'] as const).filter((field) => choice[field] === undefined);
    if (missing.length > 0) log.warn(`not recognised: ${missing.join(', ')}`);
    const answer = answered(await select({
      message: 'Take this?',
      options: [{ value: 'take', label: 'yes' }, { value: 'change', label: 'no, change it' }, { value: 'skip', label: 'pass this text over' }],
      initialValue: missing.length > 0 ? 'change' : 'take',
    }));
    if (answer === 'skip') return null;
    let chosen = choice;
    for (let isRight = answer === 'take'; !isRight; isRight = answered(await confirm({ message: 'Is this right?' }))) chosen = await askAll(chosen, content, given);
    return chosen;
  };
}

/** Takes every guess as it is. */
export const takeAsGuessed: Ask = (_, choice) => Promise.resolve(choice);

/** Where nobody can be asked, only what was said beforehand counts. */
export function needAnswers({ title, kind, date, issuedBy }: Given): Ask {
  return (_, choice) => {
    const open = Object.entries({ '--title': title, '--kind': kind, '--date': date, '--issued-by': issuedBy }).filter(([, value]) => value === undefined).map(([flag]) => flag);
    if (open.length > 0) throw new ImportProblem('it needs answers, and there is no terminal to ask in', `add --yes to take what is recognised, or give ${open.join(', ')}; --dry-run shows it first`);
    return Promise.resolve(choice);
  };
}
