/** Containers that nobody here can open: they would be published unread. */
const UNKNOWN_HERE: [name: string, begins: RegExp][] = [
  ['RAR', /^Rar!\x1a\x07/], ['7z', /^7z\xbc\xaf\x27\x1c/], ['xz', /^\xfd7zXZ\0/], ['bzip2', /^BZh[1-9](?:1AY&SY|\x17rE8P)/], ['lzip', /^LZIP\x01/],
  ['LZ4', /^\x04\x22M\x18/], ['compress', /^\x1f\x9d/], ['CAB', /^MSCF\0\0\0\0/],
];
const LONGEST = 10;
/** How an old container of Office begins, and what it has where a password locks what is in it. */
const OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** What is to be said of bytes that can’t be opened, by how they begin; undefined for all others. */
export function sealedKind(bytes: Buffer): string | undefined {
  const begins = bytes.toString('latin1', 0, LONGEST);
  const name = UNKNOWN_HERE.find(([, pattern]) => pattern.test(begins))?.[0];
  if (name) return `is packed as ${name}, which is not opened here`;
  return bytes.subarray(0, OFFICE.length).equals(OFFICE) && bytes.includes(LOCKED) ? 'is locked by a password' : undefined;
}
