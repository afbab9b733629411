import { expect, test } from 'vitest';
import { markArtifacts } from './mark-artifacts.ts';

test('what is drawn outside of every tag is marked, and what stands in one stays as it is', () => {
  const drawing = [
    'q',
    'BT',
    '<0001> Tj',
    'ET',
    'Q',
    'q',
    '/P <</MCID 0 >>BDC',
    'BT',
    '/Span<</ActualText (fi) >> BDC',
    '<0002> Tj',
    'EMC',
    'ET',
    'EMC',
    '1 0 0 1 0 0 cm',
    '/P <</MCID 1 >>BDC',
    'f',
    'EMC',
    '0 0 9 9 re',
    'f',
    'Q',
  ];
  expect(markArtifacts(drawing.join('\n')).split('\n')).toEqual([
    '/Artifact BMC',
    ...drawing.slice(0, 6),
    'EMC',
    ...drawing.slice(6, 17),
    '/Artifact BMC',
    ...drawing.slice(17),
    'EMC',
  ]);
});

test('a drawing that was marked has nothing loose', () => {
  const once = markArtifacts('BT\nET\n/P <</MCID 0 >>BDC\nf\nEMC\nf');
  expect(markArtifacts(once)).toBe(once);
});

test('a ligature in the midst of loose text does not cut it in two', () => {
  const loose = ['BT', '<0001> Tj', '/Span<</ActualText (ff) >> BDC', '<0002> Tj', 'EMC', '<0003> Tj', 'ET'];
  expect(markArtifacts(loose.join('\n'))).toBe(['/Artifact BMC', ...loose, 'EMC'].join('\n'));
});
