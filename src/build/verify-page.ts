import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { VERIFY_PAGE, VERIFY_SCRIPTS, verifyPage } from '../verify/page/page.ts';
import { inlineScript } from './inline-script.ts';

/**
 * Writes into a built site the page with which visitors check it.
 * @param archive title of the archive
 */
export async function writeVerifyPage(folder: string, archive: string): Promise<void> {
  await writeFile(path.join(folder, VERIFY_PAGE), verifyPage(archive, inlineScript(VERIFY_SCRIPTS)));
}
