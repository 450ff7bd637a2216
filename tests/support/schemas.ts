import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const folder = path.resolve(import.meta.dirname, '../fixtures/schemas');
const schemaOf = (fileName: string) => ({ fileName, contents: readFileSync(path.join(folder, fileName)) });

/**
 * What a schema has against an XML file; nothing against a valid one.
 * @param schema name of a file in tests/fixtures/schemas
 * @param more the files that it imports
 */
export async function schemaErrors(xml: string | Uint8Array, schema: string, more: readonly string[] = []): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml as string },
    schema: schemaOf(schema),
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
    preload: more.map(schemaOf),
  });
  return valid ? [] : errors.length > 0 ? errors.map(({ message, loc }) => `${loc?.lineNumber ?? ''} ${message}`) : [rawOutput];
}
