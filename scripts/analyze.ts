import { helpIfAsked, refuse } from '../src/command/words.ts';
import { analyze, queryForms } from '../src/persian/index.ts';

const USAGE = 'usage: npm run analyze -- TEXT';
const words = process.argv.slice(2);
helpIfAsked(words, USAGE, false);
const text = words.join(' ');
if (text.trim() === '') refuse('there is no text', USAGE);
// `key` and `alternatives` are what the index holds; `queryForms` is what a query of the word looks for.
const tokens = analyze(text).map((token) => ({ ...token, queryForms: queryForms(token) }));
console.log(JSON.stringify(tokens, null, 2));
