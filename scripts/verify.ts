import { existsSync, readFileSync, statSync } from 'node:fs';
import { endInWords } from '../src/build/last-words.ts';
import { readCommand, refuse } from '../src/command/words.ts';
import { readSettings } from '../src/model/settings.ts';
import { ManifestRefused } from '../src/verify/manifest.ts';
import { KeyRefused, readPublicKey } from '../src/verify/minisign-keys.ts';
import { openPlace, PlaceUnreadable } from '../src/verify/places/index.ts';
import { lookAtFile } from '../src/verify/one-file.ts';
import { fileLines, reportLines } from '../src/verify/report.ts';
import { isVouchedFor, verifyCopy } from '../src/verify/verify.ts';

const USAGE = 'usage: npm run verify -- [FOLDER | FILE | ADDRESS] [--key PUBKEY] [--root HEX] [--json]';
const [GOOD, DIFFERS, UNREADABLE] = [0, 1, 2];

/** Files between two signs of life. */
const STEP = 100;

function readWords() {
  const { values: { key, root, json }, positionals } = readCommand(USAGE, { allowPositionals: true, options: { key: { type: 'string' }, root: { type: 'string' }, json: { type: 'boolean', default: false } } });
  if (positionals.length > 1) refuse('one copy at a time', USAGE);
  if (root !== undefined && !/^[0-9a-f]{64}$/i.test(root)) refuse('a root has 64 hexadecimal digits', USAGE);
  try {
    return { where: positionals[0] ?? readSettings().out, root, json, key: key === undefined ? undefined : readPublicKey(existsSync(key) ? readFileSync(key, 'utf8') : key) };
  } catch (error) {
    refuse(`${error instanceof KeyRefused ? '--key: ' : ''}${(error as Error).message}`, USAGE);
  }
}

const isFile = (named: string) => statSync(named, { throwIfNoEntry: false })?.isFile() ?? false;

endInWords();
const { where, root, json, key } = readWords();
const file = isFile(where) ? await lookAtFile(where, key) : undefined;
try {
  const place = await openPlace(where);
  const onProgress = (done: number, of: number) => {
    if (process.stderr.isTTY && (done % STEP === 0 || done === of)) process.stderr.write(`\r${done} of ${of} files${done === of ? '\n' : ''}`);
  };
  const found = await verifyCopy(place, { key, root, file, onProgress });
  await place.close();
  console.log(json ? JSON.stringify({ copy: where, ...found }, null, 2) : [where, ...reportLines(found, key !== undefined)].join('\n'));
  process.exitCode = found.good ? GOOD : DIFFERS;
} catch (error) {
  if (!(error instanceof PlaceUnreadable || error instanceof ManifestRefused)) throw error;
  // Some forms hold no manifest of their own, as ZIM files and updates: the signature beside them says all.
  const isForeign = error instanceof PlaceUnreadable && file !== undefined && key !== undefined && root === undefined && file.signature.state !== 'absent';
  const good = isForeign && isVouchedFor([file.signature]);
  if (json) console.log(JSON.stringify({ copy: where, good, error: error.message, ...(file && { file }) }, null, 2));
  else if (file) console.log([where, ...fileLines(file, key !== undefined)].join('\n'));
  console.error(`${where}: ${error.message}`);
  process.exitCode = isForeign ? (good ? GOOD : DIFFERS) : UNREADABLE;
}
