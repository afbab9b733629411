import type { Fault } from '../fault.ts';
import { drawingFaults } from './drawing-faults.ts';
import { pixelsOf } from './pixels.ts';

const DRAWING = /\.svg$/i;
const PHOTO = /\.(png|jpe?g|webp)$/i;

/** A telephone takes photographs of 12 to 50 million; drawing more than these takes 240 MB of memory. */
const MOST_PIXELS = 60_000_000;

/** The bytes with which each kind of picture begins; null for those that may be anything. */
const BEGINNINGS: Readonly<Record<string, readonly (number | null)[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
};

/** True for a picture, by its name: what is in it is looked at before it is published. */
export function isPicture(path: string): boolean {
  return DRAWING.test(path) || PHOTO.test(path);
}

/** What is refused in a picture: a drawing that runs or fetches, a file that is no picture at all, and one without end. */
export function pictureFaults(path: string, bytes: Uint8Array): Fault[] {
  if (DRAWING.test(path)) return drawingFaults(bytes);
  const kind = PHOTO.exec(path)?.[1]?.toLowerCase() ?? '';
  const wanted = BEGINNINGS[kind] ?? [];
  if (bytes.length === 0 || wanted.every((byte, index) => byte === null || bytes[index] === byte))
    return hugeFaults(bytes);
  return [
    {
      rule: 'active-picture',
      message: `The file’s name says that it is a picture (${kind}), and what it holds is something else.`,
      hint: 'Save the picture again with the program that made it, or give the file the ending of what it is.',
      position: null,
    },
  ];
}

/** A small file can unfold to a picture that takes all the memory of the telephone that opens it. */
function hugeFaults(bytes: Uint8Array): Fault[] {
  const pixels = pixelsOf(bytes) ?? 0;
  if (pixels <= MOST_PIXELS) return [];
  const millions = Math.round(pixels / 1e6).toLocaleString('en-GB');
  return [
    {
      rule: 'too-large',
      message: `The picture has ${millions} million pixels.`,
      hint: 'Save it smaller: a page needs 2,000 pixels across at most.',
      position: null,
    },
  ];
}
