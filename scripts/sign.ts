import { readSettings } from '../src/model/settings.ts';
import { signCopy } from '../src/verify/sign.ts';

const folder = process.argv[2] ?? readSettings().out;
try {
  const { file, root } = await signCopy(folder, process.env['ARCHIVE_SIGNING_KEY'], process.env['ARCHIVE_SIGNING_PASSWORD']);
  console.log(`${file} signs the root ${root}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
