import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as never;

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  link?: boolean;
}

const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
const locked = Object.entries(packages).filter(([place]) => place !== '').map(([place, entry]) => ({ name: place.replace(/^.*node_modules\//, ''), ...entry }));

describe('what is installed', () => {
  it('runs no script while it is installed, but those that are listed and not allowed to', () => {
    const withScripts = [...new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))];
    assert.deepEqual(withScripts.filter((name) => allowScripts[name] !== false), []);
    assert.ok(Object.values(allowScripts).every((isAllowed) => isAllowed === false));
    const security = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
    for (const name of Object.keys(allowScripts)) assert.ok(security.includes(`\`${name}\``), `docs/security.md does not say why the script of ${name} is not needed`);
  });

  it('is known by its checksum, unless it is for another system than the one that wrote the lockfile', () => {
    const unknown = locked.filter(({ integrity, optional, link }) => !integrity && !optional && !link);
    assert.deepEqual(unknown.map(({ name }) => name), []);
  });

  it('comes from whatever registry npm is set to: the lockfile names no address', () => {
    const placed = locked.filter(({ resolved }) => resolved !== undefined);
    assert.deepEqual(placed.map(({ name, resolved }) => `${name} ${resolved}`), []);
  });

  it('has one exact version for all that the project names', () => {
    const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<string, Record<string, string>>;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });
});
