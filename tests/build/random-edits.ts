import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A number from 0 to below a bound. */
export type Pick = (bound: number) => number;

/** A generator of numbers that gives the same ones for the same seed. (Mulberry32, Tommy Ettinger, public domain.) */
export function pickerOf(seed: number): Pick {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

const AUTHORITIES = ['organs', 'meetings', 'people', 'topics'];
const COLLECTIONS = ['statements', 'resolutions', 'reports'];
const idOf = (file: string) => path.basename(file, '.mdx');

function documentsIn(content: string): string[] {
  return COLLECTIONS.flatMap((collection) => readdirSync(path.join(content, collection), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx')).map((name) => path.join(content, collection, name))).sort();
}

/** Edits a file; the change of a text that has nothing to change does nothing. */
const rewrite = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')));

/** Edits one of the lines that look so. @param lines a pattern for all of them */
function rewriteLine(file: string, lines: RegExp, pick: Pick, change: (line: string) => string): void {
  rewrite(file, (text) => {
    let left = pick([...text.matchAll(lines)].length);
    return text.replace(lines, (line) => (left-- === 0 ? change(line) : line));
  });
}

/** A document with more words in its title, which may stand in quotation marks. */
const retitled = (text: string, more: string) => text.replace(/^(title: .*?)(["']?)$/m, `$1${more}$2`);

/** A document of which no file of the archive speaks, so that it may go. */
function unspokenOf(content: string, pick: Pick): string | undefined {
  const files = documentsIn(content);
  const all = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:mdx|yaml)$/.test(name)).map((name) => readFileSync(path.join(content, name), 'utf8')).join('\n');
  const free = files.filter((file) => !all.includes(idOf(file)));
  return free[pick(free.length)];
}

const aDocument = (content: string, pick: Pick): string => {
  const files = documentsIn(content);
  return files[pick(files.length)]!;
};

/** Records that may have no text below them. */
const NO_TEXT = /^(?:access: restricted|holding: none)$/m;

/** What editors do to an archive. */
const EDITS: Record<string, (content: string, pick: Pick) => void> = {
  paragraph: (content, pick) => rewrite(aDocument(content, pick), (text) => (NO_TEXT.test(text) ? text : `${text.trimEnd()}\n\nباغبانان این بند را امروز افزودند: آبیاری‌گاه و آبیاری‌گاه.\n`)),
  title: (content, pick) => rewrite(aDocument(content, pick), (text) => retitled(text, ' و چیزی تازه')),
  // What a meeting decided is not older than the meeting.
  date: (content, pick) => rewrite(aDocument(content, pick), (text) => (/^meeting:/m.test(text) ? text : text.replace(/^date: 1([34]\d\d)(.*)$/m, (_all, year: string, rest: string) => `date: 1${Number(year) - 1}${rest}`))),
  topics: (content, pick) => rewrite(aDocument(content, pick), (text) => text.replace(/^topics:\n(?: {2}- .*\n)+/m, '')),
  relation: (content, pick) => {
    const [from, to] = [aDocument(content, pick), aDocument(content, pick)];
    if (from !== to) rewrite(from, (text) => (/^relations:/m.test(text) ? text : text.replace(/^issuedBy:/m, `relations:\n  - type: mentions\n    target: ${idOf(to)}\nissuedBy:`)));
  },
  draft: (content, pick) => {
    const file = unspokenOf(content, pick);
    if (file) rewrite(file, (text) => (/^draft:/m.test(text) ? text : text.replace(/^issuedBy:/m, 'draft: true\nissuedBy:')));
  },
  removal: (content, pick) => {
    const file = unspokenOf(content, pick);
    if (file) rmSync(file);
  },
  'new name': (content, pick) => {
    const file = unspokenOf(content, pick);
    if (file) renameSync(file, file.replace('.mdx', '-renamed.mdx'));
  },
  'new document': (content, pick) => {
    const file = aDocument(content, pick);
    writeFileSync(file.replace('.mdx', `-again-${pick(1000)}.mdx`), retitled(readFileSync(file, 'utf8'), '، بار دیگر'));
  },
  authority: (content, pick) => {
    const file = path.join(content, `${AUTHORITIES[pick(AUTHORITIES.length)]!}.yaml`);
    rewriteLine(file, /^ {2}name: .*$/gm, pick, (line) => `${line} نو`);
  },
  'own page': (content) => rewrite(path.join(content, 'pages/about.mdx'), (text) => `${text.trimEnd()}\n\nباغبانان این بند را امروز افزودند.\n`),
  place: (content, pick) => rewriteLine(path.join(content, 'meetings.yaml'), /^ {2}place: .*$/gm, pick, () => '  place: باغ نو'),
};

/** Edits an archive at random. Returns the names of the edits. @param names of those to choose from */
export function editAtRandom(content: string, pick: Pick, times: number, names = Object.keys(EDITS)): string[] {
  return Array.from({ length: times }, () => {
    const name = names[pick(names.length)]!;
    EDITS[name]!(content, pick);
    return name;
  });
}
