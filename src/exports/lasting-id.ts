import { createHash } from 'node:crypto';

/** RFC 9562, section 6.6: the name space of addresses. */
const OF_ADDRESSES = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * An id that is the same in every build, whatever address the site has: a UUID made from names (RFC 9562, version 5).
 * `names` go from the whole to the part: the area, the plan, what it is of the plan.
 */
export function lastingId(names: readonly string[]): string {
  const name = ['candour', ...names].map(encodeURIComponent).join('/');
  const bytes = createHash('sha1').update(OF_ADDRESSES).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
