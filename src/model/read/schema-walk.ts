import type { z } from 'astro/zod';
import type { RecordKind } from '../schema/id.ts';
import type { FieldPath } from './yaml.ts';

/** The parts of a Zod definition that a walk needs, whatever the kind of schema. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
}

function definition(schema: z.ZodType): Definition {
  return (schema as unknown as { def: Definition }).def;
}

/** Removes optional, nullable and default wrappers. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType } = definition(schema);
  return innerType ? unwrap(innerType) : schema;
}

/** The names of the fields that a schema knows at a path. */
export function fieldsAt(schema: z.ZodType, path: FieldPath): string[] {
  const inner = definition(unwrap(schema));
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(inner.shape ?? {});
  const next = inner.element ?? inner.shape?.[String(step)];
  return next ? fieldsAt(next, rest) : [];
}

/** A field that refers to another record. */
export interface Reference {
  kind: RecordKind;
  id: string;
  path: FieldPath;
}

type Route = { kind: RecordKind; steps: readonly (string | typeof EACH)[] };
const EACH = Symbol('each item');

/** The kind that a field refers to. The mark may lie under wrappers that have metadata of their own, a description. */
function markOf(schema: z.ZodType): RecordKind | undefined {
  const { innerType } = definition(schema);
  return (schema.meta()?.['ref'] as RecordKind | undefined) ?? (innerType && markOf(innerType));
}

function routes(schema: z.ZodType): Route[] {
  const marked = markOf(schema);
  if (marked) return [{ kind: marked, steps: [] }];
  const { shape, element } = definition(unwrap(schema));
  if (element) return routes(element).map(({ kind, steps }) => ({ kind, steps: [EACH, ...steps] }));
  return Object.entries(shape ?? {}).flatMap(([name, field]) =>
    routes(field).map(({ kind, steps }) => ({ kind, steps: [name, ...steps] })),
  );
}

function* follow(value: unknown, { kind, steps }: Route, path: FieldPath): Generator<Reference> {
  const [step, ...rest] = steps;
  if (value === null || value === undefined) return;
  if (step === undefined) yield { kind, id: String(value), path };
  else if (step === EACH) {
    for (const [index, item] of (value as unknown[]).entries()) yield* follow(item, { kind, steps: rest }, [...path, index]);
  } else yield* follow((value as Record<string, unknown>)[step], { kind, steps: rest }, [...path, step]);
}

/**
 * Prepares the finder of references for a schema: every field marked with `ref()` is found, at any depth.
 * So a new reference field is checked from the day it enters a schema.
 */
export function referenceFinder(schema: z.ZodType): (record: unknown) => Reference[] {
  const all = routes(schema);
  return (record) => all.flatMap((route) => [...follow(record, route, [])]);
}
