import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { COMPONENTS } from '../../src/mdx/components.ts';

const folder = path.join(import.meta.dirname, '../../src/components/document');
const registry = readFileSync(path.join(folder, 'registry.ts'), 'utf8');
const registered = /= \{ ([\w, ]+) \}/.exec(registry)?.[1]?.split(', ') ?? [];

describe('the components that documents may use', () => {
  it('are those of the registry', () => assert.deepEqual(registered.toSorted(), Object.keys(COMPONENTS).toSorted()));

  for (const [name, { attributes, content }] of Object.entries(COMPONENTS)) {
    const source = readFileSync(path.join(folder, `${name}.astro`), 'utf8');

    it(`${name} is imported by the registry from its own file`, () => assert.ok(registry.includes(`import ${name} from './${name}.astro';`)));

    it(`${name} takes the attributes that it is given`, () => {
      const props = /interface Props \{(.*?)\n\}/s.exec(source)?.[1] ?? '';
      const taken = [...props.matchAll(/^\s*(\w+)(\??):/gm)].map(([, attribute, optional]) => ({ attribute, required: optional === '' }));
      for (const [attribute, rule] of Object.entries(attributes)) {
        const prop = taken.find((candidate) => candidate.attribute === attribute);
        assert.ok(prop, `${name} does not take “${attribute}”`);
        if (prop.required) assert.ok(rule.required, `${name} needs “${attribute}”, a text may leave it out`);
      }
      assert.deepEqual(taken.map(({ attribute }) => attribute).filter((attribute) => attribute !== 'id' && !Object.hasOwn(attributes, attribute!)), []);
    });

    it(`${name} ${content === 'any' ? 'shows' : 'does not show'} what stands between its tags`, () => assert.equal(source.includes('<slot'), content === 'any'));
  }

  it('every .astro file of the folder is one of them, or shows them', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.astro')).map((name) => path.basename(name, '.astro'));
    assert.deepEqual(files.toSorted(), [...registered, 'Segments'].toSorted());
  });
});
