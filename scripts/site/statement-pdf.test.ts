import { expect, test } from 'vitest';
import { day } from '../../src/model/day.ts';
import { madeOn } from './statement-pdf.ts';

test('a PDF is dated as on the day, and nothing else in it moves', () => {
  const pdf = Buffer.from(
    "<</CreationDate (D:20261126163704+00'00')\n/ModDate (D:20261126163704+00'00')>>\u00ff",
    'latin1',
  );
  const dated = madeOn(pdf, day('2026-02-13'));
  expect(dated.toString('latin1')).toBe(
    "<</CreationDate (D:20260213000000+00'00')\n/ModDate (D:20260213000000+00'00')>>\u00ff",
  );
  expect(madeOn(dated, day('2026-02-13'))).toEqual(dated);
});

test('the tags of a PDF are counted from one, in their order', () => {
  const tagged = (...ids: number[]): Buffer =>
    Buffer.from(
      `/CreationDate (D:20260213000000${ids.map((id) => `(node${String(id).padStart(8, '0')})`).join(' ')}`,
    );
  expect(madeOn(tagged(335, 352, 340, 335), day('2026-02-13'))).toEqual(tagged(1, 3, 2, 1));
});

test('a PDF without dates is said', () => {
  expect(() => madeOn(Buffer.from('%PDF'), day('2026-02-13'))).toThrow('no dates');
});
