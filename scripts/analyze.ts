import { analyze } from '../src/persian/index.ts';

const text = process.argv.slice(2).join(' ');
if (text === '') {
  console.error('usage: npm run analyze -- TEXT');
  process.exit(2);
}
console.log(JSON.stringify(analyze(text), null, 2));
