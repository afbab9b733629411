import { unzipSync, zipSync } from 'fflate';

/** The most that one part of an office file may unpack to, in bytes; a long plan has some three million. */
const LARGEST_PART = 64 * 2 ** 20;
/** The most that all its parts may. */
const LARGEST_WHOLE = 200 * 2 ** 20;

/** What an office file is refused for. */
export type ArchiveFault = 'no archive' | 'too large';

/**
 * The parts of an office file (a ZIP archive of XML) that hold its words, packed anew: without pictures, macros and embedded
 * files, and of a size that is known. What a part says of its own size is not believed: nothing longer is unpacked.
 */
export function wordsOf(bytes: Uint8Array): Uint8Array | ArchiveFault {
  try {
    let whole = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        whole += originalSize;
        if (originalSize > LARGEST_PART || whole > LARGEST_WHOLE) throw new TooLarge();
        return true;
      },
    });
    return zipSync(parts, { level: 0 });
  } catch (error) {
    return error instanceof TooLarge ? 'too large' : 'no archive';
  }
}

class TooLarge extends Error {}
