/** Colours as they come out on the screen, and WCAG's contrast between two of them. */
import { remembered } from './remember.ts';

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

const known = new Map<string, Colour>();
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Any colour that CSS can write. */
export function colourOf(written: string): Colour {
  const found = known.get(written) ?? read(written);
  known.set(written, found);
  return found;
}

function read(written: string): Colour {
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(written);
  if (plain !== null) return [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] ?? 1)];
  if (canvas === null) return [0, 0, 0, 1];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = written;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What is seen where the one lies over the other. */
export function over(top: Colour, bottom: Colour): Colour {
  const mix = (one: number, other: number): number => one * top[3] + other * (1 - top[3]);
  return [mix(top[0], bottom[0]), mix(top[1], bottom[1]), mix(top[2], bottom[2]), 1];
}

/** What lies behind an element's words; null where it is a picture, of which no colour can be told. */
export const groundOf: (element: Element) => Colour | null = remembered((element) => {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  if (backgroundImage !== 'none') return null;
  const colour = colourOf(backgroundColor);
  if (colour[3] === 1) return colour;
  const below = element.parentElement === null ? canvasColour() : groundOf(element.parentElement);
  return below === null || colour[3] === 0 ? below : over(colour, below);
});

function canvasColour(): Colour {
  return matchMedia('(prefers-color-scheme: dark)').matches &&
    getComputedStyle(document.documentElement).colorScheme.includes('dark')
    ? [18, 18, 18, 1]
    : [255, 255, 255, 1];
}

/** How opaque an element is with all that it stands in. */
export const opacityOf: (element: Element) => number = remembered((element) => {
  const own = Number(getComputedStyle(element).opacity);
  return element.parentElement === null ? own : own * opacityOf(element.parentElement);
});

/** From 1 (the same) to 21 (black on white): WCAG 2.2, "contrast ratio". */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
