import { shownFile } from './manifest.ts';
import type { FileFinding } from './one-file.ts';
import type { SignatureState, Verification } from './verify.ts';

/** Most files named of one kind of difference. */
const MOST_NAMED = 50;

function named(title: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const rest = paths.length > MOST_NAMED ? [`  … and ${paths.length - MOST_NAMED} more`] : [];
  return [`${title}: ${paths.length}`, ...paths.slice(0, MOST_NAMED).map((path) => `  ${shownFile(path)}`), ...rest];
}

function signatureLine(what: string, signature: SignatureState, isRequired: boolean): string {
  switch (signature.state) {
    case 'good': return `${what}: good${signature.comment ? ` (${JSON.stringify(signature.comment)})` : ''}`;
    case 'bad': return `${what}: BAD, ${signature.reason}`;
    case 'unchecked': return `${what}: not checked; name the key that should have made it: --key PUBKEY`;
    case 'absent': return isRequired ? `${what}: MISSING` : `${what}: none`;
  }
}

/** What can be said of a file whatever it holds, in lines for a terminal. @param isRequired whether it is to have a signature beside it */
export const fileLines = ({ sha256, signature }: FileFinding, isRequired: boolean): string[] => [`SHA-256 of the file: ${sha256}`, signatureLine('signature beside it', signature, isRequired)];

const isGood = (signature: SignatureState | undefined) => signature?.state === 'good';

/** What a check showed, in lines for a terminal. */
export function reportLines(found: Verification, isKeyNamed: boolean): string[] {
  return [
    // Of a copy that is one file, one of two signatures is enough.
    ...(found.file ? fileLines(found.file, isKeyNamed && !isGood(found.signature)) : []),
    ...named('missing', found.missing),
    ...named('changed', found.changed),
    ...named('extra', found.extra ?? []),
    ...found.unreadable.slice(0, MOST_NAMED).map(({ path, reason }) => `unreadable: ${shownFile(path)}: ${reason}`),
    ...(found.extra === null ? ['extra files can’t be seen over the web'] : []),
    ...(found.keptByHost.length > 0 ? [`${found.keptByHost.length} settings files are kept by the host`] : []),
    ...(found.update ? [`update: ${found.update.sequence}, of ${found.update.date}, since the root ${found.update.since}`] : []),
    found.root === found.statedRoot ? `root: ${found.root}` : `root: WRONG, the manifest states ${found.statedRoot} but lists ${found.root}`,
    ...(found.rootIsGood || found.root !== found.statedRoot ? [] : ['root: NOT the one expected']),
    signatureLine('signature', found.signature, isKeyNamed && !isGood(found.file?.signature)),
    found.good ? `good: ${found.files} files, as listed` : `NOT good: ${found.files} files listed`,
  ];
}
