import { analyze, queryForms } from '../src/persian/index.ts';

const text = process.argv.slice(2).join(' ');
if (text === '') {
  console.error('usage: npm run analyze -- TEXT');
  process.exit(2);
}
// `key` and `alternatives` are what the index holds; `queryForms` is what a query of the word looks for.
const tokens = analyze(text).map((token) => ({ ...token, queryForms: queryForms(token) }));
console.log(JSON.stringify(tokens, null, 2));
