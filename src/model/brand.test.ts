import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColours, contrast, INK, PAPER, readableBrand } from './brand.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#0b4351', '#faf7f1', 10.1],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('a dark brand colour is used as it is on paper, and lightened in the dark', () => {
  const { light, dark } = brandColours('#0b4351');
  expect(light).toEqual({ brand: '#0b4351', mark: '#0b4351', ground: '#0b4351', onGround: '#ffffff' });
  expect(contrast(dark.brand, PAPER.dark)).toBeGreaterThanOrEqual(7);
});

test('a bright brand colour leaves its links to ink and keeps the footer, with black on it', () => {
  const { light } = brandColours('#ffd400');
  expect(light).toEqual({ brand: INK.light, mark: INK.light, ground: '#ffd400', onGround: '#000000' });
});

test('a middling brand colour keeps the strip and leaves its links to ink', () => {
  const { light } = brandColours('#1d70b8');
  expect(light.brand).toBe(INK.light);
  expect(light.mark).toBe('#1d70b8');
});

test('whatever colour a council chooses, everything drawn with it can be read', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const { light, dark } = brandColours(chosen);
      expect(contrast(light.brand, PAPER.light)).toBeGreaterThanOrEqual(7);
      expect(contrast(dark.brand, PAPER.dark)).toBeGreaterThanOrEqual(7);
      expect(contrast(light.mark, PAPER.light)).toBeGreaterThanOrEqual(3);
      expect(contrast(light.onGround, light.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark.onGround, dark.ground)).toBeGreaterThanOrEqual(7);
    }),
  );
});

test('the paper and ink known here are those of the stylesheet', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const named = (name: string): string[] =>
    [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map(([, value]) => value ?? '');
  expect(named('paper')).toEqual([PAPER.light, PAPER.dark]);
  expect(named('ink')).toEqual([INK.light, INK.dark]);
});

test('a colour lightened for the dark keeps its hue', () => {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Number.parseInt(brandColours('#0b4351').dark.brand.slice(at, at + 2), 16),
  ) as [number, number, number];
  expect(blue).toBeGreaterThan(green);
  expect(green - red).toBeGreaterThan(40);
});

test('the nearest readable brand colour is the colour itself, or a darker one of which links can be drawn', () => {
  expect(readableBrand('#0b4351')).toBe('#0b4351');
  fc.assert(
    fc.property(colour, (chosen) => {
      const readable = readableBrand(chosen);
      expect(brandColours(readable).light.brand).toBe(readable);
    }),
  );
});
