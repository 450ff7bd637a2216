import { saidOf } from '../src/build/fault-words.ts';
import { endInWords } from '../src/build/last-words.ts';
import { readCommand } from '../src/command/words.ts';
import { readSettings } from '../src/model/settings.ts';
import { signCopy } from '../src/verify/sign.ts';

endInWords();
const { positionals: [folder = readSettings().out] } = readCommand('usage: npm run sign [-- FOLDER]', { allowPositionals: true });
try {
  const { file, root } = await signCopy(folder, process.env['ARCHIVE_SIGNING_KEY'], process.env['ARCHIVE_SIGNING_PASSWORD']);
  console.log(`${file} signs the root ${root}`);
} catch (error) {
  console.error(saidOf(error));
  process.exitCode = 1;
}
