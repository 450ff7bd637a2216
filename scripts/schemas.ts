import path from 'node:path';
import { endInWords } from '../src/build/last-words.ts';
import { readCommand } from '../src/command/words.ts';
import { writeEditorSchemas } from '../src/editor/write.ts';
import { counted } from '../src/model/counted.ts';
import { readContent } from '../src/model/read/content.ts';
import { readSettings } from '../src/model/settings.ts';

endInWords();
readCommand('usage: npm run schemas');
const content = await readContent(readSettings().content);
if (!content.identity) {
  // Schemas of no archive would offer no ids, in the place of those that do.
  for (const { path: file, message, remedy } of content.problems) console.error(`${file}: ${message} → ${remedy}`);
  process.exit(1);
}
const changed = writeEditorSchemas(content);
for (const file of changed) console.log(path.relative(process.cwd(), file));
console.log(`${counted(changed.length, 'file')} written: VS Code offers the ids and fields of ${path.relative(process.cwd(), content.folder) || content.folder}, with the extensions that .vscode/extensions.json names`);
