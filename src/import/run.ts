import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileNotPlaced, placeFile } from '../system/place-file.ts';
import { proposeId } from '../model/propose-id.ts';
import type { DocumentEntry } from '../model/read/entry.ts';
import type { Content } from '../model/read/content.ts';
import { shownPath } from '../model/read/read-text.ts';
import { writeDocument } from '../model/read/write.ts';
import { formerDocumentIds } from '../permanence/redirects.ts';
import { judge } from './check.ts';
import { makeDraft, type Draft } from './draft.ts';
import type { Imported, Picture } from './imported.ts';
import { hashOf, Journal } from './journal.ts';
import { takePictures } from './markdown/pictures.ts';
import { writeProven } from './markdown/verify.ts';
import { IMPORT_TOOL, type ImportOptions } from './options.ts';
import { ImportProblem, problemOf } from './problem.ts';
import { toldProposals } from './proposals.ts';
import { readSource } from './read/index.ts';
import { choose, chooseAgain, complete, recordOf, type Choice } from './record.ts';
import { takeClauses } from './recognise/clauses.ts';
import { emptyReport, type ItemReport } from './report.ts';
import { comparable } from './same-words.ts';
import type { Source } from './sources.ts';

/** Lets somebody change a choice before it is taken; null skips the text. */
export type Ask = (draft: Draft, choice: Choice) => Promise<Choice | null>;

/** An import at work: what it knows of the archive, and what it has added so far. */
class Importer {
  readonly #options: ImportOptions;
  readonly #content: Content;
  readonly #journal: Journal;
  readonly #ask: Ask;
  readonly #taken: Set<string>;
  readonly #earlier = new Map<string, DocumentEntry>();
  readonly #titles = new Map<string, string>();
  readonly #seen = new Map<string, string>();

  constructor(options: ImportOptions, content: Content, journal: Journal, ask: Ask) {
    this.#options = options;
    this.#content = content;
    this.#journal = journal;
    this.#ask = ask;
    const { documents, organs, meetings, people, topics, unreadable } = content;
    this.#taken = new Set([...documents, ...organs, ...meetings, ...people, ...topics].map(({ id }) => id).concat(...unreadable, ...formerDocumentIds(content)));
    for (const entry of documents) {
      const { provenance, title } = entry.record;
      this.#titles.set(comparable(title), entry.id);
      if (!provenance) continue;
      this.#earlier.set(`${provenance.sha256} ${provenance.url ?? ''}`, entry);
      if (provenance.url) this.#earlier.set(provenance.url, entry);
    }
  }

  async import(imported: Imported, folder: string): Promise<ItemReport> {
    const report = emptyReport(imported.name, 'failed');
    try {
      await this.#import(imported, folder, report);
    } catch (error) {
      const { message, remedy } = error instanceof FileNotPlaced ? notPlaced(error) : problemOf(error);
      Object.assign(report, { outcome: 'failed', message, remedy });
    }
    report.notes = [...report.notes, ...imported.notes.list()];
    return report;
  }

  /** The document that this text became before, if it did. */
  #before({ sha256, url }: Imported): DocumentEntry | undefined {
    return this.#earlier.get(`${sha256} ${url ?? ''}`) ?? (url ? this.#earlier.get(url) : undefined);
  }

  async #import(imported: Imported, folder: string, report: ItemReport): Promise<void> {
    const { typography, given, force, dryRun } = this.#options;
    const identity = `${imported.sha256} ${imported.url ?? ''}`;
    const twin = this.#seen.get(identity);
    if (twin) return void Object.assign(report, { outcome: 'skipped', message: `it is the same text as ${twin}` });
    this.#seen.set(identity, imported.name);
    const key = hashOf(JSON.stringify([identity, IMPORT_TOOL, typography, given]));
    const remembered = this.#journal.find(key);
    if (remembered && !force) {
      const file = path.join(this.#options.content, remembered.collection, `${remembered.id}.mdx`);
      const current = await readFile(file).catch(() => null);
      if (current && hashOf(current) === remembered.written) return void Object.assign(report, { outcome: 'unchanged', file: shownPath(file) });
    }
    const before = this.#before(imported);
    const draft = makeDraft(imported, this.#content, this.#options);
    report.typography = draft.changes;
    const chosen = before ? chooseAgain(draft, given, before) : await this.#ask(draft, choose(draft, given));
    if (!chosen) return void Object.assign(report, { outcome: 'skipped', message: 'it was passed over' });
    report.proposals = toldProposals(draft, chosen);
    const { choice, draft: isOpen, remarks } = complete(chosen, this.#content);
    const isDraft = before?.record.draft ?? isOpen;
    for (const remark of [...draft.recognised.remarks, ...remarks]) imported.notes.add(remark);
    const id = before?.id ?? given.id ?? proposeId({ title: choice.title, date: choice.date, taken: this.#taken });
    const target = path.join(this.#options.content, choice.collection, `${id}.mdx`);
    const isSamePlace = before?.collection === choice.collection;
    const file = before && isSamePlace ? path.resolve(before.path) : target;
    report.file = shownPath(file);
    if (!before && !force && (this.#taken.has(id) || existsSync(file))) throw new FileNotPlaced(`${shownPath(file)} exists; it was left as it is`, { exists: true });
    const namesake = before ? undefined : this.#titles.get(comparable(choice.title));
    if (namesake && namesake !== id) imported.notes.add(`the archive has a document of this title: ${namesake}`);
    const pictures = await takePictures(imported, id, { folder });
    report.pictures = [...pictures.keys()].map((picture) => `/${picture}`);
    if (choice.collection === 'resolutions') report.clauses = takeClauses(imported.root);
    const body = writeProven(imported.root, imported.notes);
    const day = before?.record.provenance?.sha256 === imported.sha256 ? before.record.provenance.imported : this.#options.today;
    const text = writeDocument(recordOf(draft, choice, isDraft, day), body);
    const { errors, warnings } = judge(file, text, choice.collection, this.#content, report.pictures);
    const [error] = errors;
    if (error) throw new ImportProblem(`the check refuses it: ${error.message}`, error.remedy);
    for (const { message, remedy, line } of warnings) imported.notes.add(`check, line ${line}: ${message}`, remedy);
    this.#taken.add(id);
    if (before) {
      const current = await readFile(file, 'utf8').catch(() => null);
      if (current === text) {
        report.outcome = 'unchanged';
        if (!dryRun) await this.#journal.add({ key, id, collection: choice.collection, written: hashOf(text) });
        return;
      }
      const shown = before.path;
      if (!isSamePlace) return void Object.assign(report, { outcome: 'left as it is', file: shown, message: 'it was imported before, as another kind of document', remedy: 'move it by hand, or give its --kind' });
      if (!force) return void Object.assign(report, { outcome: 'left as it is', file: shown, message: 'it was imported before and edited since, or would now be imported differently', remedy: '--force replaces it' });
    }
    this.#titles.set(comparable(choice.title), id);
    if (dryRun) return void (report.outcome = 'would be written');
    await this.#write(file, text, pictures);
    await this.#journal.add({ key, id, collection: choice.collection, written: hashOf(text) });
    report.outcome = 'written';
  }

  /** Writes pictures and text; where the text can’t be written, its new pictures go again. */
  async #write(file: string, text: string, pictures: ReadonlyMap<string, Picture>): Promise<void> {
    const { publicFolder, force } = this.#options;
    const placed: string[] = [];
    try {
      for (const [name, { bytes }] of pictures) {
        const picture = path.join(publicFolder, name);
        const current = await readFile(picture).catch(() => null);
        if (current && Buffer.compare(current, bytes) === 0) continue;
        await placeFile(picture, bytes, { force });
        if (!current) placed.push(picture);
      }
      await placeFile(file, text, { force });
    } catch (error) {
      for (const picture of placed) await rm(picture, { force: true });
      throw error;
    }
  }
}

function notPlaced(error: FileNotPlaced): { message: string; remedy: string } {
  const remedy = error.exists ? '--force replaces it, --id gives the new one another name' : 'make room, or change the permissions, and run the same command again: what is done is not done twice';
  return { message: error.message, remedy };
}

/**
 * Imports sources one after the other, and tells of each text what became of it. A text that fails stops no other.
 * @param ask decides on each new text
 * @param onProgress told the number of the source, from 0, and the share of it that was read
 */
export async function* importSources(
  sources: readonly Source[], options: ImportOptions, content: Content, ask: Ask, onProgress: (source: number, share: number) => void = () => undefined,
): AsyncGenerator<ItemReport> {
  const journal = await Journal.open(options.journal);
  const importer = new Importer(options, content, journal, ask);
  for (const [index, source] of sources.entries()) {
    onProgress(index, 0);
    for await (const read of readSource(source, options, (share) => onProgress(index, share))) {
      if ('imported' in read) yield await importer.import(read.imported, path.dirname(source.file));
      else if ('skipped' in read) yield { ...emptyReport(read.name, 'skipped'), message: read.skipped };
      else yield { ...emptyReport(read.name, 'failed'), message: read.problem.message, remedy: read.problem.remedy };
    }
  }
  if (journal.failure) yield { ...emptyReport(options.journal, 'skipped'), message: `what was done can’t be remembered: ${journal.failure}` };
}
