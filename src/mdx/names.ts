/** A node of the tree of a program (ESTree), in so far as names are looked for in it. */
interface Syntax {
  type: string;
  name?: unknown;
  [property: string]: unknown;
}

/** The names that a piece of a program gives to something, and those of which it expects that somebody has. */
export interface Names {
  given: Set<string>;
  used: Set<string>;
}

/** By the kind of a node: what in it is no use of a name, but a property, a label, or a name elsewhere. */
const NO_USES: Record<string, readonly string[]> = {
  MemberExpression: ['property'], Property: ['key'], MethodDefinition: ['key'], PropertyDefinition: ['key'],
  LabeledStatement: ['label'], BreakStatement: ['label'], ContinueStatement: ['label'], MetaProperty: ['meta', 'property'],
  ImportSpecifier: ['imported'], ExportSpecifier: ['exported'], ExportAllDeclaration: ['exported'],
};
/** By the kind of a node: what in it gives names. */
const GIVES: Record<string, readonly string[]> = {
  VariableDeclarator: ['id'], FunctionDeclaration: ['id', 'params'], FunctionExpression: ['id', 'params'], ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'], ClassExpression: ['id'], CatchClause: ['param'],
  ImportSpecifier: ['local'], ImportDefaultSpecifier: ['local'], ImportNamespaceSpecifier: ['local'],
};

const isSyntax = (value: unknown): value is Syntax => typeof (value as Syntax | null)?.type === 'string';
const listed = (value: unknown): Syntax[] => [value].flat().filter(isSyntax);
const nameOf = ({ type, name }: Syntax) => (type === 'Identifier' && typeof name === 'string' ? name : undefined);

/** The names within a pattern such as `{ a, b: [c] = d }`. */
function* givenBy(pattern: Syntax): Generator<string> {
  const name = nameOf(pattern);
  if (name !== undefined) yield name;
  const { properties, elements, left, argument, value } = pattern;
  for (const part of [properties, elements, left, argument, value].flatMap(listed)) yield* givenBy(part);
}

/**
 * Collects the names of a piece of a program. Where a name is known, and where it is hidden by another, is not asked: a name
 * that is given anywhere counts as known, so that what is found to be unknown certainly is.
 */
export function collectNames(node: unknown, names: Names): void {
  if (!isSyntax(node) || node.type.startsWith('TS')) return;
  // `typeof` is how a program asks whether a name is known.
  if (node.type === 'UnaryExpression' && node['operator'] === 'typeof' && nameOf(node['argument'] as Syntax) !== undefined) return;
  const used = nameOf(node);
  if (used !== undefined) names.used.add(used);
  for (const property of GIVES[node.type] ?? []) for (const pattern of listed(node[property])) for (const name of givenBy(pattern)) names.given.add(name);
  // What is exported from elsewhere is a name there.
  const isFromElsewhere = node.type === 'ExportNamedDeclaration' && isSyntax(node['source']);
  for (const [property, value] of Object.entries(node)) {
    if ((NO_USES[node.type]?.includes(property) && node['computed'] !== true) || (isFromElsewhere && property === 'specifiers')) continue;
    for (const part of listed(value)) collectNames(part, names);
  }
}
