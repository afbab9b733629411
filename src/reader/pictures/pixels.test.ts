import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pixelsOf } from './pixels.ts';

const drawn = sharp({ create: { width: 37, height: 21, channels: 4, background: '#33669980' } });

test.each(['png', 'jpeg', 'webp'] as const)('a picture as %s says how many pixels it has', async (kind) => {
  expect(pixelsOf(await drawn.clone().toFormat(kind).toBuffer())).toBe(37 * 21);
});

test.each([
  ['progressive', drawn.clone().jpeg({ progressive: true })],
  ['lossless', drawn.clone().webp({ lossless: true })],
  ['without transparency', drawn.clone().removeAlpha().webp()],
])('also where it is %s', async (_, picture) => {
  expect(pixelsOf(await picture.toBuffer())).toBe(37 * 21);
});

test('what is no picture, or only the beginning of one, says nothing', async () => {
  const jpeg = await drawn.clone().jpeg().toBuffer();
  for (const bytes of [Buffer.alloc(0), Buffer.from('a'.repeat(100)), jpeg.subarray(0, 40)])
    expect(pixelsOf(bytes)).toBeNull();
});
