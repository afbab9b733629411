/** The picture that is shown beside a link to a page, where people share it: words, large, and a shape. */
import { createRequire } from 'node:module';
import sharp, { type OverlayOptions } from 'sharp';
import { escapeXml } from './xml.ts';

/** What a picture shows. */
export interface Picture {
  /** Whose it is: the name of the site. */
  from: string;
  about: string;
  says: string;
  more: string;
  /** SVG in a square of 20 by 20; null where there is only text. */
  shape: string | null;
  /** `#` and six hexadecimal digits each. */
  colours: { paper: string; ink: string; soft: string; brand: string; shape: string };
}

/** The size that sites which show links ask for: https://ogp.me and each site's own guide. In pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 80;
const STRIP = 28;
const SHAPE = { side: 104, gap: 32 };
/** How many letters there is room for. A title that is longer loses its end. */
const ROOM = { one: 55, says: 90, more: 110 };
/** Fewer letters are larger. */
const LARGE = { upTo: 18, size: 96 };
const MEDIUM = { upTo: 36, size: 70 };
const SMALL = 56;

const { resolve } = createRequire(import.meta.url);
const FONTS = {
  Bold: resolve('@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf'),
  Regular: resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
} as const;

/** The picture as a PNG. The same picture has the same bytes, on whatever machine of one kind. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  const { from, about, says, more, shape, colours } = picture;
  const left = shape === null ? MARGIN : MARGIN + SHAPE.side + SHAPE.gap;
  const size = says.length <= LARGE.upTo ? LARGE.size : says.length <= MEDIUM.upTo ? MEDIUM.size : SMALL;
  return sharp(Buffer.from(groundSvg(picture)))
    .composite(
      (
        [
          {
            text: cut(from, ROOM.one),
            size: 34,
            weight: 'Bold',
            colour: colours.brand,
            left: MARGIN,
            top: 76,
          },
          {
            text: cut(about, ROOM.one),
            size: 36,
            weight: 'Regular',
            colour: colours.soft,
            left: MARGIN,
            top: 206,
          },
          { text: cut(says, ROOM.says), size, weight: 'Bold', colour: colours.ink, left, top: 264 },
          {
            text: cut(more, ROOM.more),
            size: 40,
            weight: 'Regular',
            colour: colours.ink,
            left: MARGIN,
            top: 486,
          },
        ] satisfies Line[]
      ).flatMap((line) => (line.text.trim() === '' ? [] : overlay(line))),
    )
    .removeAlpha()
    .png({ compressionLevel: 6 })
    .toBuffer();
}

function groundSvg({ shape, colours }: Picture): string {
  const { width, height } = PICTURE_SIZE;
  const scale = SHAPE.side / 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" color="${colours.shape}">`,
    `<style>.knock{stroke:${colours.paper}}.stroke{fill:none;stroke:${colours.shape};stroke-width:2.4}.dotted{stroke-dasharray:3 3.83}</style>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="${STRIP}" fill="${colours.brand}"/>`,
    ...(shape === null ? [] : [`<g transform="translate(${MARGIN} 268) scale(${scale})">${shape}</g>`]),
    '</svg>',
  ].join('');
}

/** Words of one kind, and where they begin. `size`, `left` and `top` are in pixels. */
interface Line {
  text: string;
  size: number;
  weight: keyof typeof FONTS;
  colour: string;
  left: number;
  top: number;
}

/** Text in as many lines as it takes, in the markup of Pango, which draws it. */
function overlay({ text, size, weight, colour, left, top }: Line): OverlayOptions {
  return {
    input: {
      text: {
        text: `<span foreground="${colour}">${escapeXml(text)}</span>`,
        font: `Public Sans ${weight === 'Bold' ? 'Bold ' : ''}${size}`,
        fontfile: FONTS[weight],
        width: PICTURE_SIZE.width - left - MARGIN,
        rgba: true,
        dpi: 72,
        wrap: 'word-char',
      },
    },
    left,
    top,
  };
}

function cut(text: string, room: number): string {
  const letters = Array.from(text);
  if (letters.length <= room) return text;
  return `${letters
    .slice(0, room)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}
