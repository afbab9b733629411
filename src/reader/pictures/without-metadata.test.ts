import { describe, expect, test } from 'vitest';
import { withoutMetadata } from './without-metadata.ts';

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(Buffer.from(part, 'latin1')) : part)),
  );
const text = (found: Uint8Array): string => Buffer.from(found).toString('latin1');

describe('a photograph', () => {
  const segment = (marker: number, words: string): number[] => [
    0xff,
    marker,
    0,
    words.length + 2,
    ...Buffer.from(words, 'latin1'),
  ];
  // Exif, big-endian, with one entry: the orientation, 6 (to be turned by a quarter).
  const exif = 'Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0 GPS 51.5';
  const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
  const photo = bytes(
    [0xff, 0xd8],
    segment(0xe0, 'JFIF'),
    segment(0xe1, exif),
    segment(0xed, 'Photoshop: Ann'),
    segment(0xfe, 'A note'),
    segment(0xdb, 'table'),
    scan,
  );

  test('keeps what is drawn and which way up it is held, and loses place, camera and notes', () => {
    const clean = withoutMetadata('files/a.JPG', photo);
    expect(text(clean)).not.toMatch(/GPS|Photoshop|note/);
    expect(text(clean)).toContain('JFIF');
    expect(text(clean)).toContain('table');
    expect(clean.slice(-scan.length)).toEqual(Uint8Array.from(scan));
    expect(text(clean)).toContain('\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006');
  });

  test('that was cleaned is clean', () => {
    const once = withoutMetadata('a.jpg', photo);
    expect(withoutMetadata('a.jpg', once)).toEqual(once);
  });
});

test('a PNG loses its words and its time', () => {
  const chunk = (name: string, words: string): number[] => [
    0,
    0,
    0,
    words.length,
    ...Buffer.from(name + words, 'latin1'),
    0,
    0,
    0,
    0,
  ];
  const picture = bytes(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    chunk('IHDR', 'size'),
    chunk('tEXt', 'Author Ann'),
    chunk('eXIf', 'GPS'),
    chunk('IDAT', 'drawn'),
    chunk('IEND', ''),
  );
  const clean = text(withoutMetadata('a.png', picture));
  expect(clean).not.toMatch(/Ann|GPS/);
  expect(clean).toMatch(/IHDRsize.*IDATdrawn.*IEND/s);
});

test('a WebP loses its chunks of EXIF and XMP, and says its new length', () => {
  const chunk = (name: string, words: string): number[] => [
    ...Buffer.from(name),
    words.length,
    0,
    0,
    0,
    ...Buffer.from(words, 'latin1'),
    ...(words.length % 2 ? [0] : []),
  ];
  const inside = [
    ...chunk('VP8X', '\u000c123456789'),
    ...chunk('VP8 ', 'drawn'),
    ...chunk('EXIF', 'GPS 51'),
    ...chunk('XMP ', 'Ann'),
  ];
  const clean = withoutMetadata('a.webp', bytes('RIFF', [inside.length + 4, 0, 0, 0], 'WEBP', inside));
  expect(text(clean)).not.toMatch(/GPS|Ann/);
  expect(text(clean)).toContain('drawn');
  expect(clean[4]).toBe(clean.length - 8);
  expect(clean[20]).toBe(0);
});

test.each(['a.jpg', 'a.png', 'a.webp', 'a.svg', 'a.pdf'])('%s that is broken breaks nothing', (name) => {
  for (const broken of [
    [],
    [0xff],
    [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1],
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5],
  ]) {
    expect(() => withoutMetadata(name, Uint8Array.from(broken))).not.toThrow();
  }
});
