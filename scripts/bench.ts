import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAfterEdits, copyProject, EDITED, type OwnCost } from '../src/bench/build/own.ts';
import { costOf, sumOf, type Cost } from '../src/bench/build/process.ts';
import { plainAstro } from '../src/bench/build/rivals/astro.ts';
import { eleventy } from '../src/bench/build/rivals/eleventy.ts';
import { hugo } from '../src/bench/build/rivals/hugo.ts';
import { plainDocuments } from '../src/bench/build/rivals/plain.ts';
import type { Rival } from '../src/bench/build/rivals/rival.ts';
import { endOnSignals } from '../src/build/end-on-signals.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { DOCUMENT_COUNT, isDocumentCount } from '../src/corpus/count.ts';
import { writeCorpus } from '../src/corpus/index.ts';
import { readContent } from '../src/model/read/content.ts';

const HELP = `usage: npm run bench [-- --documents 100,1000,10000] [--eleventy FOLDER] [--edits document,title] [--without astro,hugo] [--steps] [--json FILE]

Builds synthetic archives of these sizes, cold and after edits, and beside them the same texts with Hugo (if it is on the
path), with Astro’s own content collections and with Eleventy (if --eleventy names a folder in which it is installed:
npm install --prefix FOLDER @11ty/eleventy), each followed by stock Pagefind. --edits leaves out all kinds of edits
but those whose names hold one of these words. --steps says what each step of our builds took.
The table is printed; the same goes as JSON into FILE, .cache/bench.json where none is named.`;

const { values } = readCommand(HELP, {
  options: {
    documents: { type: 'string', default: '100,1000' },
    eleventy: { type: 'string' },
    edits: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    json: { type: 'string', default: '.cache/bench.json' },
    steps: { type: 'boolean', default: false },
  },
});

const sizes = values.documents.split(',');
const unknown = sizes.find((size) => !isDocumentCount(size));
if (unknown !== undefined) refuse(`--documents takes ${DOCUMENT_COUNT}, or several with commas between them, not “${unknown}”`, HELP);
const edits = values.edits.split(',');
const noEdit = edits.find((word) => !EDITED.some((name) => name.includes(word)));
if (noEdit !== undefined) refuse(`--edits takes words of ${EDITED.map((name) => `“${name}”`).join(', ')}, not “${noEdit}”`, HELP);
/** By what their names begin with. */
const RIVALS = ['hugo', 'astro', 'eleventy'];
const without = values.without.split(',').filter(Boolean);
const noRival = without.find((word) => !RIVALS.some((name) => name.startsWith(word)));
if (noRival !== undefined) refuse(`--without takes ${RIVALS.join(', ')}, not “${noRival}”`, HELP);

function isInstalled(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const rivals: Rival[] = [
  ...(isInstalled('hugo', 'version') ? [hugo] : []),
  ...(values.eleventy ? [eleventy(values.eleventy)] : []),
  plainAstro,
].filter(({ name }) => !without.some((word) => name.toLowerCase().startsWith(word)));

interface Row extends OwnCost {
  documents: number;
  generator: string;
  scenario: string;
}

const rows: Row[] = [];
const show = (value: number | null, unit: number, digits: number) => (value === null ? '–' : (value / unit).toFixed(digits));

function add(row: Row): void {
  const cold = rows.find(({ documents, generator, scenario }) => documents === row.documents && generator === 'Bayegan' && scenario === 'cold');
  rows.push(row);
  const ratio = cold ? (row.wall / cold.wall).toFixed(2) : '1.00';
  const steps = row.phases?.map(({ name, wall }) => `${name} ${wall.toFixed(1)}`).join(', ');
  if (steps && values.steps) console.error(`${row.scenario}: ${steps}`);
  console.log(`| ${row.documents} | ${row.generator} | ${row.scenario} | ${show(row.wall, 1, 1)} s | ${show(row.cpu, 1, 1)} s | ${show(row.peak, 2 ** 20, 0)} MB | ${ratio} |`);
}

const writeRows = () => {
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
};
try {
  // Not only after hours of measuring.
  writeRows();
} catch (error) {
  refuse(`--json can’t be written: ${(error as Error).message}`, HELP);
}
if (!rivals.includes(hugo) && !without.includes('hugo')) console.error('hugo is not on the path: it is left out of the table.');

const workshop = mkdtempSync(path.join(tmpdir(), 'bayegan-bench-'));
// Also where it is told to end: what it has made may be gigabytes, and what it has measured hours.
endOnSignals();
process.once('exit', () => {
  writeRows();
  rmSync(workshop, { recursive: true, force: true });
});
console.log('| documents | generator | build | wall | CPU | peak of one process | wall against our cold build |\n|---|---|---|---|---|---|---|');
for (const size of sizes.map(Number)) {
  const content = path.join(workshop, `content-${size}`);
  writeCorpus(content, { documents: size, seed: '1' });
  const documents = plainDocuments(await readContent(content));
  // Nothing is removed before the end: ext4 without a journal looks for a free inode past each one that was let go in the
  // last minutes, for which the next build would pay. For the same reason the rivals, which remove nothing, come first.
  const beside: Row[] = [];
  for (const [place, rival] of rivals.entries()) {
    const folder = path.join(workshop, `rival-${place}-${size}`);
    await rival.prepare(folder, documents);
    const costs: Cost[] = [];
    for (const { command, args } of rival.commands(folder)) costs.push(await costOf(command, args, { cwd: folder }));
    beside.push({ documents: documents.length, generator: rival.name, scenario: 'cold', ...sumOf(costs) });
  }
  const project = path.join(workshop, `own-${size}`);
  await copyProject(project);
  const isWanted = (scenario: string) => edits.some((word) => scenario.includes(word));
  await buildAfterEdits(project, content, (scenario, cost) => add({ documents: documents.length, generator: 'Bayegan', scenario, ...cost }), isWanted);
  beside.forEach(add);
}
