import { readFile } from 'node:fs/promises';
import { saidOf } from '../src/build/fault-words.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { readSettings } from '../src/model/settings.ts';
import { openIndex } from '../src/search/node.ts';
import type { LoadedResult } from '../src/search/query/result.ts';

const USAGE = 'usage: npm run search -- [--json] [--limit N] QUERY…   or   --queries FILE';

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  // «-پیام» leaves out what has that word.
  hyphenWords: true,
  options: { json: { type: 'boolean', default: false }, limit: { type: 'string', default: '10' }, queries: { type: 'string' } },
});

const limit = Number(values.limit);
if (!(limit > 0)) refuse(`--limit can’t be “${values.limit}”: write a number from 1 on`, USAGE);

/** The queries of a file, one a line. */
async function queriesIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => refuse(`${file} can’t be read: ${error.message}`, USAGE));
  // As programs on Windows save it, with a mark before the first query.
  return text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '');
}

const fromFile = values.queries ? await queriesIn(values.queries) : [];
const queries = [...fromFile, ...(positionals.length > 0 ? [positionals.join(' ')] : [])];
if (queries.length === 0) refuse('there is nothing to search for', USAGE);

const excerptText = ({ excerpt }: LoadedResult) => excerpt.map(({ text }) => text).join('').trim();

try {
  const session = await openIndex(readSettings().out);
  for (const query of queries) {
    const answer = await session.ask(query);
    const all = [...answer.results, ...answer.partial];
    const shown = await Promise.all(all.slice(0, limit).map((result) => result.load()));
    if (values.json) {
      const results = shown.map((result) => ({
        url: result.url, title: result.meta['title'] ?? '', excerpt: excerptText(result), anchors: result.anchors, missing: result.missing,
      }));
      console.log(JSON.stringify({ query, total: answer.results.length, missing: answer.missing, results, suggestions: answer.suggestions }));
      continue;
    }
    console.log(`${query}: ${answer.results.length} with every word${answer.missing.length > 0 ? `; nowhere: ${answer.missing.join('، ')}` : ''}`);
    if (answer.also.length > 0) console.log(`also looked for: ${answer.also.join('، ')}`);
    if (answer.suggestions.length > 0) console.log(`perhaps: ${answer.suggestions.join(' | ')}`);
    for (const result of shown) {
      console.log(`\n${result.meta['title']}\n  ${result.url}${result.missing.length > 0 ? `  (without: ${result.missing.join('، ')})` : ''}\n  ${excerptText(result)}`);
    }
  }
} catch (error) {
  console.error(saidOf(error));
  process.exitCode = 1;
}
