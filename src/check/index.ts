import { compileDocument } from '../mdx/document.ts';
import { refusalProblems } from '../mdx/problems.ts';
import { TextRefused } from '../mdx/text.ts';
import type { Problem } from '../model/problem.ts';
import { readContent, type Content, type DocumentEntry } from '../model/read.ts';
import type { Report } from './rule.ts';
import { rules, textRules } from './rules/index.ts';

function checkRecords(content: Content): Problem[] {
  return rules.flatMap((rule) => {
    const problems: Problem[] = [];
    const report: Report = (entry, field, message, remedy, part) => {
      problems.push({ path: entry.path, ...entry.at(field, part), rule: rule.name, severity: rule.severity, message, remedy });
    };
    rule.run(content, report);
    return problems;
  });
}

function checkTexts(content: Content): Problem[] {
  const prepared = textRules.map((rule) => ({ name: rule.name, examine: rule.prepare(content) }));
  const check = (entry: DocumentEntry): Problem[] => {
    if (entry.body.trim() === '') return [];
    try {
      const text = compileDocument(entry.source);
      return prepared.flatMap(({ name, examine }) =>
        examine(entry, text).map((problem) => ({ ...problem, rule: name, severity: 'error' as const })),
      );
    } catch (error) {
      if (error instanceof TextRefused) return refusalProblems(error, entry.path);
      throw error;
    }
  };
  return content.documents.flatMap(check);
}

/** Problems of records that were read, and of those that could not be, ordered by file and place. */
export function checkContent(content: Content): Problem[] {
  const all = [...content.problems, ...checkRecords(content), ...checkTexts(content)];
  return all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column));
}

/** Reads a content folder and checks it by every rule. */
export async function checkFolder(folder: string): Promise<{ content: Content; problems: Problem[] }> {
  const content = await readContent(folder);
  return { content, problems: checkContent(content) };
}
