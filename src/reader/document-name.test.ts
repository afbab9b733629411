import { expect, test } from 'vitest';
import { documentNameFaults } from './document-name.ts';

test.each([
  'files/map.png',
  'files/2026/Our plan (final), draft 2.pdf',
  'plans/send/files/Cynllun Gweithredu – Plant a’r Ifanc & eraill.docx',
  'files/ਸਾਡੀ ਯੋਜਨਾ.pdf',
])('%s can be an address', (path) => {
  expect(documentNameFaults(path)).toEqual([]);
});

test.each([
  ['files/a\nb.pdf', 'files/a-b.pdf'],
  ['files/\u001b[2J.pdf', 'files/[2J.pdf'],
  ['files/map\u202egnp.pdf', 'files/map-gnp.pdf'],
  ['files/a\u200bb.pdf', 'files/a-b.pdf'],
  ['files/"><img src=x onerror=alert(1)>.pdf', 'files/img src=x onerror=alert(1).pdf'],
  ['files/50% of places?.pdf', 'files/50- of places.pdf'],
  ['files/a%2fb#c.pdf', 'files/a-2fb-c.pdf'],
  ['files/\ufffd\ufffd.pdf', 'files/a-name.pdf'],
  ['files/..\\..\\out.pdf', 'files/..-..-out.pdf'],
])('%j is refused, with a name that could be one', (path, better) => {
  const [fault, ...more] = documentNameFaults(path);
  expect(fault).toMatchObject({ rule: 'file-name', hint: expect.stringContaining(`"${better}"`) });
  expect(more).toEqual([]);
  expect(documentNameFaults(better)).toEqual([]);
});
