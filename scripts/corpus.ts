import path from 'node:path';
import { saidOf } from '../src/build/fault-words.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { DOCUMENT_COUNT, isDocumentCount } from '../src/corpus/count.ts';
import { writeCorpus } from '../src/corpus/index.ts';
import { counted } from '../src/model/counted.ts';

const USAGE = 'usage: npm run corpus -- --documents N --out DIR [--seed S]';

const { values } = readCommand(USAGE, { options: { documents: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } } });
if (!isDocumentCount(values.documents ?? '')) refuse(`--documents takes ${DOCUMENT_COUNT}`, USAGE);
if (!values.out) refuse('--out is missing: the folder to write', USAGE);

try {
  const { seed } = values;
  const documents = Number(values.documents);
  const out = path.resolve(values.out);
  const started = performance.now();
  const { files, bytes } = writeCorpus(out, { documents, seed });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${counted(documents, 'document')} of an imaginary party in ${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`);
  console.log(`see them with ARCHIVE_CONTENT=${out} npm start`);
} catch (error) {
  console.error(saidOf(error));
  process.exitCode = 1;
}
