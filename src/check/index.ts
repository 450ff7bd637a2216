import type { PackPlace } from '../mdx/pack.ts';
import type { Problem } from '../model/read/problem.ts';
import type { DocumentEntry, Entry } from '../model/read/entry.ts';
import { readRecords, type Content } from '../model/read/content.ts';
import { examineAlone, examineEntry } from './examine.ts';
import { examineFiles } from './examination.ts';
import type { ExaminedFiles, ExamineOptions } from './examine-files.ts';
import { cacheFor } from './kept.ts';
import type { FactsByPath, Report, Rule, Subject } from './rule.ts';
import { asProblems } from './rule.ts';
import { RecordFindings } from './record-findings.ts';
import { rules, textRules } from './rules/index.ts';
import { unusedSilences, withoutSilenced } from './silences.ts';
import { unpublishedFiles } from './unpublished-files.ts';
import { withheldProblems } from './withheld.ts';

function checkRecords(content: Content, facts: FactsByPath, found?: RecordFindings, asked: readonly Rule[] = rules): Problem[] {
  return asked.flatMap((rule) => {
    if (found?.isQuiet(rule)) return [];
    const problems: Problem[] = [];
    const report: Report = (entry, field, message, remedy, part) => {
      problems.push({ path: entry.path, ...entry.at(field, part), rule: rule.name, severity: rule.severity, message, remedy });
    };
    rule.run(content, report, facts);
    if (problems.length === 0) found?.add(rule);
    return problems;
  });
}

function checkTexts(content: Content, facts: FactsByPath): Problem[] {
  const prepared = textRules.map((rule) => ({ rule, examine: rule.prepare(content, facts) }));
  return content.documents.flatMap((entry) => {
    const own = facts.get(entry.path);
    return own ? prepared.flatMap(({ rule, examine }) => asProblems(rule, examine(entry, own))) : [];
  });
}

/** Problems of the records that are no documents. */
function checkLists({ identity, organs, meetings, people, topics, oldAddresses }: Content): Problem[] {
  const subject = ({ path, record, at }: Entry<unknown>, kind: Subject['kind']): Subject => ({ kind, path, record, language: 'fa', body: '', bodyLine: 1, at });
  const ofRecords = [organs, meetings, people, topics].flat().flatMap((entry) => {
    const { problems, silences } = examineAlone(subject(entry, 'authority'), entry.record.silenced);
    return [...problems, ...unusedSilences(entry, new Set(silences))];
  });
  const ofAddresses = oldAddresses.flatMap((entry) => examineAlone(subject(entry, 'old-address')).problems);
  return [...ofRecords, ...ofAddresses, ...(identity ? examineAlone(subject(identity, 'identity')).problems : [])];
}

const inOrder = (a: Problem, b: Problem) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column);

/** All problems of a content whose documents have been examined, ordered by file and place. @param found what is known of its records */
function judge(content: Content, { problems, facts, silences }: Pick<ExaminedFiles, 'problems' | 'facts' | 'silences'>, found?: RecordFindings): Problem[] {
  const all = [...content.problems, ...checkLists(content), ...problems, ...checkRecords(content, facts, found), ...checkTexts(content, facts)];
  found?.close();
  return withoutSilenced(content, all, silences).sort(inOrder);
}

function examineAll(content: Content, only?: 'errors') {
  const examined = content.documents.map((entry) => ({ path: entry.path, ...examineEntry(entry, only) }));
  return {
    problems: examined.flatMap(({ problems }) => problems),
    facts: new Map(examined.flatMap(({ path, facts }) => (facts ? [[path, facts]] : []))),
    silences: new Map(examined.map(({ path, silences }) => [path, silences])),
  };
}

/** Problems of records that were read, and of those that could not be, ordered by file and place. */
export function checkContent(content: Content): Problem[] {
  return judge(content, examineAll(content));
}

/**
 * Problems of one document, as if it stood in the archive alone. Only rules are asked that can tell of it: others look through the
 * ledger, the archive’s own pages and all files that are served, which for each of thousands would take hours.
 */
export function checkDocument(entry: DocumentEntry, content: Content): Problem[] {
  const alone: Content = { ...content, documents: [entry], problems: [] };
  const { problems, facts, silences } = examineAll(alone);
  const all = [...problems, ...checkRecords(alone, facts, undefined, rules.filter(({ isOfRecords }) => isOfRecords)), ...checkTexts(alone, facts)];
  return withoutSilenced(alone, all, silences).filter(({ path }) => path === entry.path).sort(inOrder);
}

/** The errors of a content: what would only be warned of is not even looked for. */
export function errorsOf(content: Content): Problem[] {
  return judge(content, examineAll(content, 'errors')).filter(({ severity }) => severity === 'error');
}

/** A content folder as a build takes it. */
export interface ReadForBuild {
  content: Content;
  errors: Problem[];
  texts: Map<string, PackPlace>;
  leftOut: string[];
}

/**
 * Reads a content folder for a build: its records, what would stop the build, the place of each compiled text in a pack, and the
 * files of public/ that are to be left out (see `unpublishedFiles`).
 * Documents that have not changed since the last time are neither read nor compiled again.
 */
export async function readForBuild(folder: string, where: { cache: string; pack: string }): Promise<ReadForBuild> {
  const options: ExamineOptions = { ...where, worthKeeping: 0, only: 'errors' };
  const records = await readRecords(folder);
  const examined = await examineFiles(records.folder, options);
  const content = withDocuments(records, examined);
  const problems = judge(content, examined, recordFindings(options, content, examined));
  return { content, errors: problems.filter(({ severity }) => severity === 'error'), texts: examined.texts, leftOut: [...unpublishedFiles(content, examined.facts).keys()].sort() };
}

function withDocuments(records: Content, { documents, unreadable }: ExaminedFiles): Content {
  return { ...records, documents, unreadable: new Set([...records.unreadable, ...unreadable]) };
}

/** What was found out from the same records before; it is kept beside what was found in each document. */
function recordFindings(options: ExamineOptions, content: Content, { records }: ExaminedFiles): RecordFindings {
  const cache = cacheFor(content.documents.length, options);
  return new RecordFindings(cache && `${cache}.records`, content, records);
}

/**
 * Checks, by every rule, a content folder whose records were read and whose documents were examined.
 * @param options with which they were examined
 */
export async function checkExamined(records: Content, examined: ExaminedFiles, options: ExamineOptions = {}): Promise<{ content: Content; problems: Problem[] }> {
  const content = withDocuments(records, examined);
  const problems = [...judge(content, examined, recordFindings(options, content, examined)), ...(await withheldProblems(content))];
  return { content, problems: problems.sort(inOrder) };
}

/**
 * Reads a content folder and checks it by every rule. The content it returns has records, but texts only where asked for.
 * What was found in a document is kept until its file changes, where a cache is named.
 */
export async function checkFolder(folder: string, options: ExamineOptions = {}): Promise<{ content: Content; problems: Problem[] }> {
  const records = await readRecords(folder);
  return checkExamined(records, await examineFiles(records.folder, options), options);
}
