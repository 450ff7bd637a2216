/** Writes `packed.ts` from the tables: `node src/persian/pack.ts`. To be run after any change in `tables/`. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pack } from './packing.ts';
import { BROKEN_PLURALS, IRREGULAR_PLURALS } from './tables/broken-plurals.ts';
import * as compounds from './tables/compounds.ts';
import { COUNTED } from './tables/counted.ts';
import * as heh from './tables/heh.ts';
import { OPTIONAL } from './tables/optional.ts';
import * as plurals from './tables/plurals.ts';
import { PROTECTED } from './tables/protected.ts';
import { LOANWORDS, SPELLING_ROOTS, SPELLING_WORDS, TANVIN } from './tables/spellings.ts';
import * as verbs from './tables/verbs.ts';

/** Every list of words, under the name it has in its table. */
export const LISTS: Readonly<Record<string, readonly string[]>> = {
  ...compounds,
  ...heh,
  ...plurals,
  COUNTED,
  OPTIONAL,
  PROTECTED,
  LOANWORDS,
  SPELLING_ROOTS,
  SPELLING_WORDS,
  TANVIN,
  ...verbs,
  IRREGULAR_PLURALS,
};

/** The text of `packed.ts`. */
export function packedSource(): string {
  const lists = Object.entries(LISTS).map(
    ([name, words]) => `export const ${name} = /* @__PURE__ */ unpack(\n  '${pack(words)}',\n);\n`,
  );
  const shapes = BROKEN_PLURALS.map(([shape, words]) => `  ['${shape}', unpack('${pack(words)}')],\n`);
  return `// Written by pack.ts from the tables; change those and run it again.
import { unpack } from './packing.ts';

${lists.join('')}export const BROKEN_PLURALS: readonly (readonly [shape: string, singulars: readonly string[]])[] = [
${shapes.join('')}];
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('packed.ts', import.meta.url), packedSource());
}
