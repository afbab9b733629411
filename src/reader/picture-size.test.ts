import { expect, test } from 'vitest';
import { pictureSize } from './picture-size.ts';

const text = (svg: string): Uint8Array => new TextEncoder().encode(svg);

test.each([
  ['its view box', '<?xml version="1.0"?><svg xmlns="x" viewBox="0 0 36 44"><path/></svg>', 36, 44],
  ['its width and height', '<svg width="120px" height="40">', 120, 40],
  ['its view box, whatever its width', "<svg width='10' height='10' viewBox='0,0,3.5,7'>", 3.5, 7],
])('an SVG has the size of %s', (_, svg, width, height) => {
  expect(pictureSize(text(svg))).toEqual({ width, height });
});

test('a PNG has the size that stands in its header', () => {
  const header = [
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44, 0, 0, 0, 100,
  ];
  expect(pictureSize(Uint8Array.from(header))).toEqual({ width: 300, height: 100 });
});

test.each(['', '<svg>', '<svg viewBox="0 0 0 10">', 'not a picture'])('%j has no size', (given) => {
  expect(pictureSize(text(given))).toBeNull();
});
