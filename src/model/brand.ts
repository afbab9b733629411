/**
 * The colours that follow from a council's one brand colour. Colours are `#` and six hexadecimal digits.
 * Contrast is as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */

/** The grounds and inks of `src/styles/tokens.css`, against which a brand colour has to be read. */
export const PAPER = { light: '#faf7f1', dark: '#161a1b' } as const;
export const INK = { light: '#1b2428', dark: '#f0ece3' } as const;

/** WCAG 2.2, success criterion 1.4.6: enhanced contrast for text. */
const ENHANCED = 7;
/** In the dark a colour that only just passes still glares: a paler one is easier to read. */
const SOFT = 9;
/** WCAG 2.2, success criterion 1.4.11: contrast of a shape. */
const SHAPE = 3;
/** The most that a lightened colour is saturated, from 0 to 1. */
const MOST_SATURATED = 0.55;

/** What one colour scheme is drawn with. */
export interface BrandColours {
  /** Links, questions and kickers: the brand where it can be read well, otherwise ink. */
  brand: string;
  /** The strip above the header: the brand where it can be seen, otherwise ink. */
  mark: string;
  /** The ground of the footer. */
  ground: string;
  /** Text on that ground. */
  onGround: string;
}

/** The contrast of two colours: from 1, for the same, to 21, for black on white. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The light and the dark pair of a brand colour. The dark one is lightened until it can be read well. */
export function brandColours(colour: string): { light: BrandColours; dark: BrandColours } {
  const lightened = lightenUntil(colour, (lighter) => contrast(lighter, PAPER.dark) >= SOFT);
  const darkened = darkenUntil(colour, (darker) => contrast(darker, '#ffffff') >= ENHANCED);
  return {
    light: {
      brand: contrast(colour, PAPER.light) >= ENHANCED ? colour : INK.light,
      mark: contrast(colour, PAPER.light) >= SHAPE ? colour : INK.light,
      ground: colour,
      onGround: contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000',
    },
    dark: { brand: lightened, mark: lightened, ground: darkened, onGround: '#ffffff' },
  };
}

/** The colour itself where links on paper can be read in it, else the nearest darker one in which they can. */
export const readableBrand = (colour: string): string =>
  darkenUntil(colour, (darker) => contrast(darker, PAPER.light) >= ENHANCED);

/**
 * The first lighter colour of the same hue that is good enough, in steps of a hundredth. Its
 * saturation is kept, up to a limit past which a pale colour glows; so a deep teal becomes a light
 * teal and not a grey. White where none is good enough.
 */
function lightenUntil(colour: string, isGood: (lighter: string) => boolean): string {
  if (isGood(colour)) return colour;
  const { hue, saturation, lightness } = toHsl(colour);
  for (let step = Math.ceil(lightness * 100); step < 100; step += 1) {
    const lighter = fromHsl({ hue, saturation: Math.min(saturation, MOST_SATURATED), lightness: step / 100 });
    if (isGood(lighter)) return lighter;
  }
  return '#ffffff';
}

/** The first mix with black that is good enough, in steps of a hundredth. */
function darkenUntil(colour: string, isGood: (darker: string) => boolean): string {
  for (let step = 0; step < 100; step += 1) {
    const darker = toHex(channels(colour).map((channel) => channel * (1 - step / 100)));
    if (isGood(darker)) return darker;
  }
  return '#000000';
}

/** Hue in sixths of the circle, from 0 to 6; saturation and lightness from 0 to 1. */
interface Hsl {
  hue: number;
  saturation: number;
  lightness: number;
}

function toHsl(colour: string): Hsl {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => channel / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  const lightness = most - range / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const hue =
    most === red
      ? (green - blue) / range + 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return { hue: hue % 6, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const at = (offset + hue * 2) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return toHex([channel(0), channel(8), channel(4)]);
}

function toHex(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The relative luminance of a colour: 0 for black to 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, each 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
