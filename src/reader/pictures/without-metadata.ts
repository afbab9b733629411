/**
 * Pictures without what they say besides: where and when they were taken, with which camera, by whom. What is drawn
 * stays, bit for bit. Only which way up a photograph is held is kept, for without it the picture lies on its side.
 */
export function withoutMetadata(path: string, bytes: Uint8Array): Uint8Array {
  if (/\.jpe?g$/i.test(path)) return cleanJpeg(bytes);
  if (/\.png$/i.test(path)) return cleanPng(bytes);
  if (/\.webp$/i.test(path)) return cleanWebp(bytes);
  return bytes;
}

/** Segments of JPEG (ITU-T T.81, B.1.1.3) that say how to draw: JFIF, colour profile, Adobe’s transform. */
const DRAWS = new Set([0xe0, 0xe2, 0xee]);

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // From the first scan on there are no segments more.
    if (marker === 0xda || marker === 0xd9) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const segment = bytes.subarray(at, at + 2 + length);
    const isMetadata = tellsBesides(marker);
    if (!isMetadata) parts.push(segment);
    else if (marker === 0xe1) parts.push(...orientationOnly(segment));
    at += 2 + length;
  }
  return joined([...parts, bytes.subarray(at)]);
}

function tellsBesides(marker: number): boolean {
  return marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !DRAWS.has(marker));
}

/** A segment that says which way up the picture is held (Exif 2.3, tag 0x0112), and nothing else. */
function orientationOnly(segment: Uint8Array): Uint8Array[] {
  const tiff = segment.subarray(10);
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif' || tiff.length < 8) return [];
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = tiff[0] === 0x49;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return [];
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = start + 2 + index * 12;
    if (entry + 12 > tiff.length) return [];
    if (view.getUint16(entry, isLittle) !== 0x0112) continue;
    const way = view.getUint16(entry + 8, isLittle);
    return way > 1 && way <= 8 ? [orientationSegment(way)] : [];
  }
  return [];
}

function orientationSegment(way: number): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, way, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  ]);
}

/** Chunks of PNG that hold words, a time or a camera’s notes: https://www.w3.org/TR/png-3/#11textinfo */
const WORDS = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

function cleanPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (!WORDS.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8))))
      parts.push(bytes.subarray(at, end));
    at = end;
  }
  return joined([...parts, bytes.subarray(Math.min(at, bytes.length))]);
}

/** https://developers.google.com/speed/webp/docs/riff_container: a chunk has a name, a length, and an even number of bytes. */
function cleanWebp(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 12) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    const chunk = bytes.slice(at, end);
    // The flags of an extended file say that it has EXIF (8) or XMP (4): now it has neither.
    if (name === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk);
    at = end;
  }
  const file = joined([bytes.slice(0, 12), ...parts]);
  new DataView(file.buffer).setUint32(4, file.length - 8, true);
  return file;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
