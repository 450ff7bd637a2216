/** Stands before the content of every file that Pagefind compresses. */
const MARK = 'pagefind_dcd';

/** Opens a gzip file. @throws TypeError when it is damaged or cut off */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Opens a file of Pagefind’s. @throws Error when it is none */
export async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const content = await gunzip(bytes);
  if (new TextDecoder().decode(content.subarray(0, MARK.length)) !== MARK) throw new Error('not a Pagefind file');
  return content.subarray(MARK.length);
}
