import { generateKeyPairSync, randomBytes, scryptSync } from 'node:crypto';

/** A pair of keys as minisign writes them; with a password, encrypted at a cost that a test can bear. */
export function aPair(password?: string): { publicKey: string; secretKey: string } {
  const pair = generateKeyPairSync('ed25519');
  const [seed, key] = [pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32), pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)];
  const [id, salt] = [randomBytes(8), randomBytes(32)];
  const secret = Buffer.concat([id, seed, key, Buffer.alloc(32)]);
  const limits = Buffer.alloc(16);
  limits.writeBigUInt64LE(524_288n, 0);
  limits.writeBigUInt64LE(16_777_216n, 8);
  if (password) for (const [index, byte] of scryptSync(password, salt, 104, { N: 2 ** 14, r: 8, p: 1 }).entries()) secret[index]! ^= byte;
  const bytes = Buffer.concat([Buffer.from(password ? 'EdScB2' : 'Ed\0\0B2'), salt, limits, secret]);
  return {
    publicKey: `untrusted comment: key\n${Buffer.concat([Buffer.from('Ed'), id, key]).toString('base64')}\n`,
    secretKey: `untrusted comment: key\n${bytes.toString('base64')}\n`,
  };
}
