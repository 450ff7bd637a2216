import path from 'node:path';
import { readWords } from '../command/words.ts';
import { toLatinDigits } from '../persian/digits.ts';
import { editionDate, EditionRefused } from './about.ts';
import type { Selection } from './single/selection.ts';

export const USAGE = `usage: npm run edition -- [folder | text | zim | file] … [--out FOLDER] [--date YYYY-MM-DD]
         file takes  --meeting ID   --topic ID   --years 1400-1409
       npm run edition -- --since FOLDER     an update for copies of that edition
       npm run edition -- apply UPDATE COPY  brings a copy up to date
       npm run edition -- saved              lets browsers keep the built site
       npm run edition -- publish            puts the editions into the built site, on its page of editions`;

/** The kinds of editions that a name on the command line stands for. */
const KINDS = ['folder', 'text', 'zim', 'file'] as const;

export type Kind = (typeof KINDS)[number];

/** What the command is asked to do. */
export type EditionWords =
  | { apply: { supplement: string; copy: string } }
  | { site: 'saved' | 'publish'; editions: string }
  | { kinds: Kind[]; since: string | undefined; to: string; date: string; selection: Selection };

/** A year, or two and a hyphen between them, in digits of either kind. @throws EditionRefused */
function yearsOf(text: string): NonNullable<Selection['years']> {
  const [, first = '', last = first] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(toLatinDigits(text)) ?? [];
  if (first === '' || last < first) throw new EditionRefused(`“${text}” are no years; write 1400 or 1400-1409`);
  return { first: Number(first), last: Number(last) };
}

/** Reads the words of the command line. @throws EditionRefused with a sentence and the usage */
export function readEditionWords(argv: readonly string[]): EditionWords {
  try {
    const option = { type: 'string' } as const;
    const { values, positionals } = readWords(argv, { allowPositionals: true, options: { out: option, date: option, since: option, meeting: option, topic: option, years: option } });
    const refuseOptions = (call: string, taken: readonly string[]) => {
      const idle = Object.keys(values).find((name) => !taken.includes(name));
      if (idle !== undefined) throw new EditionRefused(`--${idle} says nothing to “${call}”`);
    };
    if (positionals[0] === 'apply') {
      refuseOptions('apply', []);
      const [, supplement, copy, ...more] = positionals;
      if (supplement === undefined || copy === undefined || more.length > 0) throw new EditionRefused('apply takes an update and the copy to bring up to date');
      return { apply: { supplement, copy } };
    }
    const editions = path.resolve(values.out ?? 'editions');
    if (positionals[0] === 'saved' || positionals[0] === 'publish') {
      refuseOptions(positionals[0], ['out']);
      if (positionals.length > 1) throw new EditionRefused(`“${positionals[0]}” changes the built site; name the editions in a call of their own`);
      return { site: positionals[0], editions };
    }
    const unknown = positionals.find((kind) => !(KINDS as readonly string[]).includes(kind));
    if (unknown !== undefined) throw new EditionRefused(`there is no edition “${unknown}”`);
    const { meeting, topic, years, since } = values;
    const selection: Selection = { ...(meeting !== undefined && { meeting }), ...(topic !== undefined && { topic }), ...(years !== undefined && { years: yearsOf(years) }) };
    const kinds = positionals as Kind[];
    if (Object.keys(selection).length > 0 && !kinds.includes('file')) throw new EditionRefused('--meeting, --topic and --years are for the edition “file”');
    if (since !== undefined && kinds.some((kind) => kind !== 'folder')) throw new EditionRefused('--since makes an update of the folder; name the other editions in a call of their own');
    return { kinds: kinds.length > 0 ? kinds : ['folder', 'text'], since, to: editions, date: editionDate(values.date), selection };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new EditionRefused(`${error.message}\n${USAGE}`);
  }
}
