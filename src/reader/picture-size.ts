/** The size of a picture in pixels, as it asks to be drawn. */
export interface PictureSize {
  width: number;
  height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

/**
 * The size that a PNG or an SVG gives itself; null where it gives none. Only the proportion matters:
 * a page that knows it keeps the picture's place before the picture comes.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  return PNG.every((byte, index) => bytes[index] === byte) ? pngSize(bytes) : svgSize(bytes);
}

/** Width and height stand at bytes 16 and 20: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return sized(view.getUint32(16), view.getUint32(20));
}

function svgSize(bytes: Uint8Array): PictureSize | null {
  const root = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const box = /\bviewBox=["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(root);
  if (box) return sized(Number(box[1]), Number(box[2]));
  const attribute = (name: string): number =>
    Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  return sized(attribute('width'), attribute('height'));
}

function sized(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
