/** A file of Pagefind's index: gzip around a mark and what the file says. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** What every file begins with. */
const MARK = Buffer.from('pagefind_dcd');

/** What a file says. Throws where it is no such file. */
export async function unpack(bytes: Uint8Array): Promise<Buffer> {
  const content = await promisify(gunzip)(bytes);
  if (!content.subarray(0, MARK.length).equals(MARK))
    throw new Error('The search index is not as Pagefind 1.6 makes it.');
  return content.subarray(MARK.length);
}

export const pack = async (said: Uint8Array): Promise<Buffer> =>
  promisify(gzip)(Buffer.concat([MARK, said]), { level: 9 });
