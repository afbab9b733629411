/**
 * The colours that follow from a council's one brand colour. Colours are `#` and six hexadecimal digits.
 * Contrast is as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */

/** The grounds and inks of `src/styles/tokens.css`, against which a brand colour has to be read. */
export const PAPER = { light: '#faf7f1', dark: '#161a1b' } as const;
export const INK = { light: '#1b2428', dark: '#f0ece3' } as const;

/** WCAG 2.2, success criterion 1.4.6: enhanced contrast for text. */
const ENHANCED = 7;
/** WCAG 2.2, success criterion 1.4.11: contrast of a shape. */
const SHAPE = 3;

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
  const lightened = mixUntil(colour, '#ffffff', (mixed) => contrast(mixed, PAPER.dark) >= ENHANCED);
  const darkened = mixUntil(colour, '#000000', (mixed) => contrast(mixed, '#ffffff') >= ENHANCED);
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

/** The first mix of `from` with `to`, in steps of a hundredth, that is good enough; `to` itself where none is. */
function mixUntil(from: string, to: string, isGood: (mixed: string) => boolean): string {
  for (let step = 0; step <= 100; step += 1) {
    const mixed = mix(from, to, step / 100);
    if (isGood(mixed)) return mixed;
  }
  return to;
}

function mix(from: string, to: string, share: number): string {
  const ends = channels(to);
  return `#${channels(from)
    .map((channel, index) => Math.round(channel + ((ends[index] ?? 0) - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
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
