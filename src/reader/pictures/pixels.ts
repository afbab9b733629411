/** How many pixels a photograph says that it has: whoever opens it needs room for all of them, however small the file is. */

/** Null where it does not say, in a way that is known here. */
export function pixelsOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.byteLength < 30) return null;
  if (view.getUint32(0) === 0x89504e47) return view.getUint32(16) * view.getUint32(20);
  if (view.getUint16(0) === 0xffd8) return pixelsOfJpeg(view);
  return view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250 ? pixelsOfWebp(view) : null;
}

/** The frame's segment (ITU-T T.81, B.2.2): its length, a byte, then height and width. */
function pixelsOfJpeg(view: DataView): number | null {
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker === 0xda) return null;
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !isTable) return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container: extended, lossless, or neither. */
function pixelsOfWebp(view: DataView): number | null {
  const kind = String.fromCharCode(
    view.getUint8(12),
    view.getUint8(13),
    view.getUint8(14),
    view.getUint8(15),
  );
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return (three(24) + 1) * (three(27) + 1);
  if (kind === 'VP8 ') return (view.getUint16(26, true) & 0x3fff) * (view.getUint16(28, true) & 0x3fff);
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return ((bits & 0x3fff) + 1) * (((bits >> 14) & 0x3fff) + 1);
}
