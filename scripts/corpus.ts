import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from '../src/corpus/index.ts';

function readArguments() {
  try {
    const { values } = parseArgs({ options: { documents: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } } });
    const documents = /^[1-9]\d{0,6}$/.test(values.documents ?? '') ? Number(values.documents) : null;
    return documents && values.out ? { documents, out: path.resolve(values.out), seed: values.seed } : null;
  } catch {
    return null;
  }
}

const given = readArguments();
if (!given) {
  console.error('usage: npm run corpus -- --documents N --out DIR [--seed S]');
  process.exit(2);
}

try {
  const { documents, out, seed } = given;
  const started = performance.now();
  const { files, bytes } = writeCorpus(out, { documents, seed });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${documents} documents of an imaginary party in ${out}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s`);
  console.log(`see them with ARCHIVE_CONTENT=${out} npm start`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
