import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { loneRules, rules, textRules } from '../../src/check/rules/index.ts';

it('the list of rules in docs/checking.md is that of the code, with its severities', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/checking.md'), 'utf8');
  const listed = new Map([...text.matchAll(/^\| `([\w-]+)` \| (error|warning) \|/gm)].map(([, name, severity]) => [name, severity]));
  for (const { name, severity } of [...rules, ...textRules, ...loneRules]) assert.equal(listed.get(name), severity, name);
});
