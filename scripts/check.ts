import { saidOf } from '../src/build/fault-words.ts';
import { endInWords } from '../src/build/last-words.ts';
import { fixFolder } from '../src/check/fix/index.ts';
import { fixPictures } from '../src/check/fix/pictures.ts';
import { checkFolder } from '../src/check/index.ts';
import { mergesOf } from '../src/check/merges.ts';
import { fixLines, reportLines } from '../src/check/report.ts';
import { readCommand } from '../src/command/words.ts';
import { refreshEditorSchemas } from '../src/editor/write.ts';
import { counted } from '../src/model/counted.ts';
import { readSettings, SettingsRefused } from '../src/model/settings.ts';

const USAGE = `usage: npm run check -- [--json] [--fix] [--merges]
  --json    problems as a JSON array of {path, line, column, rule, severity, message, remedy}
  --fix     first mends what can be mended without changing a word, and says what it was
  --merges  lists the words that search takes for others by rules nobody has reviewed, also where there are many documents`;

/** With more documents than this, analysing every word takes longer than the check itself. */
const FEW = 1_000;

endInWords();
const { values: wanted } = readCommand(USAGE, { options: { json: { type: 'boolean' }, fix: { type: 'boolean' }, merges: { type: 'boolean' } } });

/** With --json, whoever reads the output is given an array whatever happens. */
function settingsOrEnd() {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    console.error(error.message);
    if (wanted.json) console.log(JSON.stringify([{ path: '.', line: 1, column: 1, rule: 'settings', severity: 'error', message: error.what, remedy: error.remedy }], null, 2));
    process.exit(1);
  }
}

const { content: folder, cache } = settingsOrEnd();

if (wanted.fix) {
  // With --json, the output is the array alone.
  const say = wanted.json ? console.error : console.log;
  try {
    for (const line of fixLines([...(await fixFolder(folder)), ...(await fixPictures())])) say(line);
  } catch (error) {
    console.error(`Not everything was mended: ${saidOf(error)}`);
    process.exit(1);
  }
}

const { content, problems } = await checkFolder(folder, { cache: `${cache}-check.jsonl` });
refreshEditorSchemas(content);
const errors = problems.filter(({ severity }) => severity === 'error').length;

if (wanted.json) console.log(JSON.stringify(problems, null, 2));
else {
  for (const line of reportLines(problems)) console.log(line);
  if (wanted.merges || content.documents.length <= FEW) for (const { written, key } of mergesOf(content)) console.log(`search takes ${written} for ${key} by a rule that no reviewed table covers`);
  const records = content.documents.length + content.organs.length + content.meetings.length + content.people.length + content.topics.length;
  console.log(`${counted(records, 'record')} read: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
}
process.exitCode = errors > 0 ? 1 : 0;
