import { zstdDecompressSync } from 'node:zlib';

/**
 * The contents of a ZIM file, by the description of its form at https://wiki.openzim.org/wiki/ZIM_file_format: behind a head of 80
 * bytes its entries lie in clusters, each packed as a whole; the head says where their places are listed.
 */
const MAGIC = 0x044d495a;
const HEAD = 80;
/** Places in the head. */
const [ENTRIES, CLUSTERS, PATH_LIST, TITLE_LIST, CLUSTER_LIST, TYPE_LIST, CHECKSUM] = [24, 28, 32, 40, 48, 56, 72];
/** How a cluster is packed: the lower half of its first byte. Older ones may be 4, LZMA, which Node can’t open. */
const METHOD = 0x0f;
/** Whether the places within a cluster are written with eight bytes each, and not with four. */
const LONG = 0x10;
const PLAIN = [0, 1];
const ZSTANDARD = 5;

/** The clusters of a ZIM file, unpacked, with their first bytes. */
function* openClusters(bytes: Buffer): Generator<{ head: number; content: Buffer }> {
  if (bytes.length < HEAD || bytes.readUInt32LE(0) !== MAGIC) throw new Error('it is no ZIM file');
  const place = (at: number) => Number(bytes.readBigUInt64LE(at));
  const listed = (at: number, count: number) => Array.from({ length: count }, (_, index) => place(place(at) + index * 8));
  const clusters = listed(CLUSTER_LIST, bytes.readUInt32LE(CLUSTERS));
  // Where a cluster ends is not written: something else begins there.
  const parts = [PATH_LIST, TITLE_LIST, CLUSTER_LIST, TYPE_LIST, CHECKSUM].map(place);
  const begins = [...new Set([...clusters, ...listed(PATH_LIST, bytes.readUInt32LE(ENTRIES)), ...parts, bytes.length])].sort((a, b) => a - b);
  const next = new Map(begins.map((begin, index) => [begin, begins[index + 1]]));
  for (const cluster of clusters) {
    const head = bytes[cluster]!;
    const content = bytes.subarray(cluster + 1, next.get(cluster));
    const method = head & METHOD;
    if (method === ZSTANDARD) yield { head, content: zstdDecompressSync(content) };
    else if (PLAIN.includes(method)) yield { head, content };
    else throw new Error(`it is packed in a way that is not known here (${method})`);
  }
}

/**
 * What lies in each cluster of a ZIM file, unpacked.
 * @throws Error for what is no such file, or is packed in a way that can’t be opened
 */
export function* zimClusters(bytes: Buffer): Generator<Buffer> {
  for (const { content } of openClusters(bytes)) yield content;
}

/** The contents of a ZIM file, one by one: a cluster begins with a list of where in it each of them begins, and where the last one ends. @throws as `zimClusters` */
export function* zimContents(bytes: Buffer): Generator<Buffer> {
  for (const { head, content } of openClusters(bytes)) {
    const size = head & LONG ? 8 : 4;
    const place = (index: number) => (size === 8 ? Number(content.readBigUInt64LE(index * size)) : content.readUInt32LE(index * size));
    for (let index = 1; index < place(0) / size; index++) yield content.subarray(place(index - 1), place(index));
  }
}
