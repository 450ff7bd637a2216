import { createHash } from 'node:crypto';
import path from 'node:path';
import { endInWords } from '../src/build/last-words.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { askInTerminal, ImportStopped, needAnswers, takeAsGuessed } from '../src/import/ask.ts';
import { FlagProblem, readFlags } from '../src/import/flags.ts';
import { Progress } from '../src/import/progress.ts';
import { tellItem, tellTotal, type ItemReport } from '../src/import/report.ts';
import { importSources } from '../src/import/run.ts';
import { findSources } from '../src/import/sources.ts';
import { placeFile } from '../src/system/place-file.ts';
import { readContent } from '../src/model/read/content.ts';
import { readSettings } from '../src/model/settings.ts';

const HELP = `usage: npm run import -- [options] FILE|FOLDER…

Reads .docx, .html, .txt, .md and WordPress exports (.xml), and folders of these, into the archive (ARCHIVE_CONTENT).
What is recognised in a text is proposed with the words it rests on, and asked about in a terminal.

  --yes                  take what is recognised without asking (needed where there is no terminal)
  --dry-run              show everything, write nothing
  --force                replace files that exist
  --title, --kind, --collection, --date, --issued-by, --meeting, --language, --id
                         say it instead of having it recognised; organs and meetings by id or name, kinds by id or Persian
                         name, dates as in records
  --typography LEVEL     keep: change no sign; safe (default): letters of other keyboards, invisible marks, spaces, and
                         half-spaces that are certain; full: also quotation marks, digits, and likely half-spaces
  --category NAME        of a WordPress export, only posts of this category or tag; may be repeated
  --post-type NAME       of a WordPress export, also posts of this type of a theme or plugin; may be repeated
  --report FILE          everything, change by change, as JSON
  --verbose              details of each text, also of more than twenty

A text without a date is imported as a draft dated XXXX, one that names no organ as a draft of the party itself; one whose
kind can’t be told is left out until --kind says it. Importing again changes nothing; an import that was stopped goes on.
Exit code: 0 all is well, 1 a text failed or the archive can’t be read, 2 the command was not understood.`;

/** With more texts than this, each gets one line. */
const FEW = 20;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

endInWords();
const { values, positionals } = readCommand(HELP, {
  allowPositionals: true,
  options: {
    collection: { type: 'string' }, id: { type: 'string' }, kind: { type: 'string' }, date: { type: 'string' }, 'issued-by': { type: 'string' },
    meeting: { type: 'string' }, title: { type: 'string' }, language: { type: 'string' }, typography: { type: 'string' }, category: { type: 'string', multiple: true }, 'post-type': { type: 'string', multiple: true },
    report: { type: 'string' }, yes: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) refuse('name a file or a folder', HELP);

const { content: folder } = readSettings();
const content = await readContent(folder);
if (!content.identity && content.organs.length === 0) {
  for (const { path: file, message, remedy } of content.problems) console.error(`${file}: ${message} → ${remedy}`);
  process.exit(1);
}

const { given, typography } = (() => {
  try {
    return readFlags(values, content);
  } catch (error) {
    if (error instanceof FlagProblem) fail(error.message);
    throw error;
  }
})();

const sources = await findSources(positionals);
if ((given.id || given.title) && sources.length > 1) fail('--id and --title are for one text; several files were named');

const dryRun = values['dry-run'];
const canAsk = process.stdin.isTTY && process.stdout.isTTY;
const ask = values.yes || dryRun ? takeAsGuessed : canAsk ? askInTerminal(content, given) : needAnswers(given);
const options = {
  content: folder, publicFolder: path.resolve('public'), typography, given, terms: values.category ?? [], postTypes: values['post-type'] ?? [], dryRun, force: values.force,
  journal: path.resolve('.cache', 'import', `${createHash('sha256').update(folder).digest('hex').slice(0, 12)}.jsonl`),
  today: new Date().toISOString().slice(0, 10),
};

const outcomes: Pick<ItemReport, 'outcome'>[] = [];
const reports: ItemReport[] = [];
const isLong = sources.length > FEW || sources.some(({ format }) => format === 'wordpress');
const progress = new Progress(process.stderr, sources.length, isLong && ask === takeAsGuessed);
try {
  for await (const report of importSources(sources, options, content, ask, (source, share) => progress.at(source, share))) {
    progress.text();
    outcomes.push({ outcome: report.outcome });
    if (values.report) reports.push(report);
    console.log(tellItem(report, isLong && !values.verbose));
  }
} catch (error) {
  if (!(error instanceof ImportStopped)) throw error;
  console.error('stopped; what is written stays, and the same command goes on from here');
  process.exitCode = 1;
}
progress.clear();
console.log(tellTotal(outcomes));
if (values.report) {
  try {
    await placeFile(path.resolve(values.report), `${JSON.stringify(reports, null, 2)}\n`, { force: true });
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
if (outcomes.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
