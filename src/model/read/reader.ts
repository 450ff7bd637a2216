import type { z } from 'astro/zod';
import type { Position, Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { fieldsAt } from './schema-walk.ts';
import { positionOf, readYaml, typedAt, type FieldPath, type YamlText } from './yaml.ts';

/** The place of a problem that has none of its own. */
export const START: Position = { line: 1, column: 1 };

/** Collects the problems met while content is read. */
export class Reader {
  readonly problems: Problem[] = [];
  readonly unreadable = new Set<string>();
  /** The folder beyond which nothing is read, whatever links say; without it, links are followed. */
  readonly folder: string | undefined;

  constructor(folder?: string) {
    this.folder = folder;
  }

  report(file: string, position: Position, rule: string, message: string, remedy: string): void {
    this.problems.push({ path: file, ...position, rule, severity: 'error', message, remedy });
  }

  /** Parses YAML; reports and returns undefined where it can’t be read. */
  yaml(file: string, yaml: YamlText): unknown {
    const { value, errors } = readYaml(yaml);
    for (const { message, position, remedy } of errors) this.report(file, position, 'yaml', message, remedy);
    return errors.length > 0 ? undefined : (value ?? {});
  }

  /** Checks a value against a schema; reports what does not fit. `base` is where the value stands within the YAML text. */
  record<T>(schema: z.ZodType<T>, value: unknown, file: string, yaml: YamlText, base: FieldPath = []): T | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const problem of schemaProblems(result.error, value, (at) => fieldsAt(schema, at), (at) => typedAt(yaml, [...base, ...at]))) {
      const position = positionOf(yaml, [...base, ...problem.path], problem.part);
      this.report(file, position, 'schema', problem.message, problem.remedy);
    }
    return undefined;
  }
}
