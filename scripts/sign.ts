import { statSync } from 'node:fs';
import { saidOf } from '../src/build/fault-words.ts';
import { endInWords } from '../src/build/last-words.ts';
import { readCommand } from '../src/command/words.ts';
import { readSettings } from '../src/model/settings.ts';
import { signCopy, signFile } from '../src/verify/sign.ts';

endInWords();
const { positionals: [what = readSettings().out] } = readCommand('usage: npm run sign [-- FOLDER | FILE]', { allowPositionals: true });
const key = [process.env['ARCHIVE_SIGNING_KEY'], process.env['ARCHIVE_SIGNING_PASSWORD']] as const;
try {
  if (statSync(what, { throwIfNoEntry: false })?.isFile()) {
    const { file, sha256 } = await signFile(what, ...key);
    console.log(`${file} signs the file with the SHA-256 ${sha256}`);
  } else {
    const { file, root } = await signCopy(what, ...key);
    console.log(`${file} signs the root ${root}`);
  }
} catch (error) {
  console.error(saidOf(error));
  process.exitCode = 1;
}
