import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { saidOf } from '../src/build/fault-words.ts';
import { refusalsOf } from '../src/check/for-export.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { writeInto } from '../src/export/archive/index.ts';
import { exportContext } from '../src/export/mapping/index.ts';
import { exportOpenSearch, searchBody, type IndexMeta } from '../src/export/opensearch/index.ts';
import { counted } from '../src/model/counted.ts';
import { formatProblem } from '../src/model/read/format-problem.ts';
import { publishedArchive } from '../src/model/published.ts';
import { readContent } from '../src/model/read/content.ts';
import { readSettings } from '../src/model/settings.ts';
import { compoundsOf } from '../src/search/index/compounds.ts';
import { searchDocuments } from '../src/search/index/documents.ts';

/** The file beside that of the documents, with the body that creates the index. */
const MAPPING = 'mapping.json';
const USAGE = 'usage: npm run export:opensearch -- --out FILE.ndjson [--index NAME]   or   --out FILE.ndjson --query TEXT [--size N]';

function readArguments() {
  const { values } = readCommand(USAGE, {
    options: { out: { type: 'string' }, index: { type: 'string', default: 'bayegan' }, query: { type: 'string' }, size: { type: 'string', default: '10' } },
  });
  const { out, index, size } = values;
  if (out === undefined) refuse('--out is missing: the file to write', USAGE);
  if (path.basename(out).toLowerCase() === MAPPING) refuse(`--out can’t be ${MAPPING}: that file is written beside it`, USAGE);
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(index)) refuse(`--index can’t be “${index}”: names of indexes are in small Latin letters, in both engines`, USAGE);
  if (!/^\d{1,5}$/.test(size)) refuse(`--size can’t be “${size}”: write a number`, USAGE);
  return { ...values, out: path.resolve(out), size: Number(size) };
}

const given = readArguments();
const mapping = path.join(path.dirname(given.out), MAPPING);

/** The body of a search request for the index whose mapping was written before. */
async function printQuery(query: string, size: number): Promise<void> {
  const { mappings } = JSON.parse(await readFile(mapping, 'utf8')) as { mappings: { _meta: IndexMeta } };
  console.log(JSON.stringify(searchBody(query, mappings._meta, { size }), null, 1));
}

async function writeExport(bulk: string, index: string): Promise<void> {
  const settings = readSettings();
  const content = await readContent(settings.content);
  const errors = await refusalsOf(content);
  if (errors.length > 0) {
    for (const problem of errors) console.error(formatProblem(problem));
    throw new Error(`Nothing was written: ${errors.length} problems in the content.`);
  }
  const archive = publishedArchive(content);
  const { address } = exportContext(archive, settings);
  const folder = path.dirname(bulk);
  const files = { bulk: path.basename(bulk), mapping: path.basename(mapping) };
  // Twice through the texts, so that they are never in memory together.
  const compounds = compoundsOf(searchDocuments(content));
  await exportOpenSearch({ documents: searchDocuments(content), compounds, index, address, files, write: writeInto(folder) });
  console.log(`${counted(archive.documents.size, 'document')} in ${bulk}; the body that creates the index in ${mapping}`);
}

try {
  await (given.query === undefined ? writeExport(given.out, given.index) : printQuery(given.query, given.size));
} catch (error) {
  console.error(saidOf(error, 'with --out'));
  process.exitCode = 1;
}
