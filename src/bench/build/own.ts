import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PHASES_VARIABLE, type Phase } from '../../build/phases.ts';
import { sizeOf } from './folder-size.ts';
import { costOf, type Cost } from './process.ts';

/** What may change between two builds, in the words of the table. */
export type Scenario = 'cold' | 'unchanged' | 'one document' | 'one title' | 'one authority record' | 'one component' | 'checkout with the cache' | 'check';

const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A copy of this project to build in: a component is edited in it, and its caches are its own. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of PARTS) await cp(path.resolve(part), path.join(folder, part), { recursive: true });
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`the edit of ${file} changed nothing`);
  await writeFile(file, changed);
}

/** The file of a document from the middle of a collection; a small corpus may have no resolutions. */
async function someDocument(content: string): Promise<string> {
  for (const collection of ['resolutions', 'statements', 'reports']) {
    const names = (await readdir(path.join(content, collection), { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.mdx')).sort();
    if (names.length > 0) return path.join(content, collection, names[names.length >> 1]!);
  }
  throw new Error(`${content} holds no document`);
}

const editText = async (content: string, paragraph: string) => edit(await someDocument(content), (text) => `${text.trimEnd()}\n\n${paragraph}\n`);

/** Puts a copy in the place of a folder, which stays aside: nothing is removed while other builds are measured. */
async function copyAnew(folder: string): Promise<void> {
  await rename(folder, `${folder}-aside`);
  await cp(`${folder}-aside`, folder, { recursive: true, filter: (name) => path.basename(name) !== 'spare' });
}

/** What a machine finds that was just given the archive as it is in git, and the cache of a build on another: other files, and no site. */
async function checkOutAnew(project: string, content: string): Promise<void> {
  await rename(path.join(project, 'dist'), path.join(project, 'dist-aside'));
  for (const folder of [content, path.join(project, '.cache')]) await copyAnew(folder);
}

const EDITS: Record<Exclude<Scenario, 'cold' | 'unchanged' | 'check'>, (project: string, content: string) => Promise<void>> = {
  'one document': (_, content) => editText(content, 'باغبانان این بند را امروز افزودند.'),
  'one title': async (_, content) => edit(await someDocument(content), (text) => text.replace(/^title: (.*)$/m, 'title: $1 و چیزی تازه')),
  'one authority record': (_, content) => edit(path.join(content, 'topics.yaml'), (text) => text.replace(/^ {2}name: (.*)$/m, '  name: $1 و جوی‌ها')),
  'one component': (project) => edit(path.join(project, 'src/components/document/Clause.astro'), (text) => text.replace('class="clause"', 'class="clause edited"')),
  'checkout with the cache': async (project, content) => {
    await editText(content, 'و این بند را فردا.');
    await checkOutAnew(project, content);
  },
};

/** The kinds of edits that are measured, by their names. */
export const EDITED: readonly string[] = Object.keys(EDITS);

/** What a command cost, a build with its steps and the size of what it made. */
export interface OwnCost extends Cost {
  phases?: Phase[];
  /** Of the site, in bytes and files. */
  bytes?: number;
  files?: number;
}

/**
 * Builds an archive cold and after each kind of edit.
 * @param project a copy of this project, see `copyProject`
 * @param content an archive that may be edited
 * @param isWanted which kinds of edits are of interest
 */
export async function buildAfterEdits(project: string, content: string, onDone: (scenario: Scenario, cost: OwnCost) => void, isWanted: (scenario: string) => boolean = () => true): Promise<void> {
  const out = path.join(project, 'dist');
  const steps = path.join(project, 'phases.json');
  const env = { ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, [PHASES_VARIABLE]: steps };
  const run = async (script: 'build' | 'check'): Promise<OwnCost> => {
    await rm(steps, { force: true });
    const cost = await costOf(process.execPath, ['scripts/run.mjs', script], { cwd: project, env });
    return script === 'check' ? cost : { ...cost, phases: JSON.parse(await readFile(steps, 'utf8')) as Phase[], ...sizeOf(out) };
  };
  onDone('cold', await run('build'));
  onDone('unchanged', await run('build'));
  for (const [scenario, apply] of Object.entries(EDITS).filter(([name]) => isWanted(name))) {
    await apply(project, content);
    onDone(scenario as Scenario, await run('build'));
  }
  onDone('check', await run('check'));
}
