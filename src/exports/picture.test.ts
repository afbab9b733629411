import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { SHAPE_COLOURS, STANDING_SHAPES } from '../components/shapes.ts';
import { drawPicture, PICTURE_SIZE, type Picture } from './picture.ts';

const picture: Picture = {
  from: 'Promises and progress',
  about: 'One promise',
  says: 'Late',
  more: 'Our plan',
  shape: STANDING_SHAPES.late,
  colours: { paper: '#faf7f1', ink: '#1b2428', soft: '#4a565a', brand: '#0b4351', shape: '#a3261b' },
};

beforeAll(() => {
  process.env['FONTCONFIG_FILE'] = path.join(import.meta.dirname, 'fonts.conf');
});

test('a picture has the size that sites ask for, and the same one has the same bytes', async () => {
  const [one, again] = await Promise.all([drawPicture(picture), drawPicture(picture)]);
  const { width, height, format } = await sharp(one).metadata();
  expect({ width, height, format }).toEqual({ ...PICTURE_SIZE, format: 'png' });
  expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true);
  expect(one.length).toBeLessThan(100_000);
});

test('other words make another picture', async () => {
  const [late, done] = await Promise.all([
    drawPicture(picture),
    drawPicture({ ...picture, says: 'Complete' }),
  ]);
  expect(Buffer.from(late).equals(Buffer.from(done))).toBe(false);
});

test.each([
  ['signs of markup', 'A & B <b>bold</b> "quoted" \u0007'],
  ['nothing', ''],
  ['one endless word', 'x'.repeat(5_000)],
  ['a very long title', 'Promise to families '.repeat(400)],
  ['letters from elsewhere', 'Ŵyr y plant 😀 مرحبا'],
])('words with %s in them do not spoil it', async (_, words) => {
  const made = await drawPicture({ ...picture, from: words, about: words, says: words, more: words });
  expect((await sharp(made).metadata()).width).toBe(PICTURE_SIZE.width);
});

test('its colours are those of the pages', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  for (const [name, colour] of Object.entries(SHAPE_COLOURS))
    expect(tokens).toContain(`--${name}: ${colour};`);
});
