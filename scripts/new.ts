import { saidOf } from '../src/build/fault-words.ts';
import { helpIfAsked, UsageError } from '../src/command/words.ts';
import { missingFlags, type Answers } from '../src/new/answers.ts';
import { askForDocument, Cancelled } from '../src/new/ask.ts';
import { AUTHORITY_SORTS, AUTHORITY_USAGE, createAuthority, type AuthoritySort } from '../src/new/authority.ts';
import { createDocument } from '../src/new/create.ts';
import { DOCUMENT_USAGE, readFlags } from '../src/new/flags.ts';
import { readContent } from '../src/model/read/content.ts';
import { readSettings } from '../src/model/settings.ts';

const words = process.argv.slice(2);
helpIfAsked(words, `usage: ${DOCUMENT_USAGE}\n       ${AUTHORITY_USAGE}`);
const sort = words[0] !== undefined && Object.hasOwn(AUTHORITY_SORTS, words[0]) ? (words[0] as AuthoritySort) : undefined;

/** All that is needed: from flags, and from questions where there is somebody to ask. */
async function answersFrom(content: Awaited<ReturnType<typeof readContent>>): Promise<Answers> {
  const given = readFlags(words, content);
  const missing = missingFlags(given);
  if (missing.length === 0) return given as Answers;
  if (process.stdin.isTTY && process.stdout.isTTY) return askForDocument(given, content);
  throw new UsageError(`missing: ${missing.join(', ')}`);
}

try {
  const content = await readContent(readSettings().content);
  if (!content.identity) throw new Error(`${content.problems.map(({ path, message, remedy }) => `${path}: ${message} → ${remedy}`).join('\n')}`);
  const created = sort ? await createAuthority(sort, words.slice(1), content) : await createDocument(content, await answersFrom(content));
  for (const warning of created.warnings) console.error(`warning: ${warning}`);
  console.log(created.path);
  if ('draft' in created && created.draft) console.error('It is a draft: put the text below the record, then remove “draft: true”.');
} catch (error) {
  if (error instanceof Cancelled) process.exitCode = 130;
  else {
    console.error(saidOf(error));
    if (error instanceof UsageError) console.error(`usage: ${sort ? AUTHORITY_USAGE : DOCUMENT_USAGE}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
