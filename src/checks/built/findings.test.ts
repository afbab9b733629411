import { expect, test } from 'vitest';
import { formatFindings } from '../format.ts';
import type { Fault } from './fault.ts';
import { findingsOf } from './findings.ts';

const fault = (fields: Partial<Fault>): Fault => ({
  page: '/plans/send/',
  rule: 'page-pale',
  message: 'Too pale.',
  condition: 'dark',
  ...fields,
});

test('a fault that many pages share is told once, with the first page, the conditions and how many more there are', () => {
  const [found, ...others] = findingsOf([
    fault({}),
    fault({ condition: 'print' }),
    fault({ page: '/about/' }),
  ]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'page-pale',
    severity: 'error',
    message: 'Too pale. Seen at: dark, print. So it is on 1 more page.',
    file: '/plans/send/',
    position: null,
  });
});

test('words that only an editor can mend are advice', () => {
  expect(findingsOf([fault({ rule: 'page-acronym' })])[0]).toMatchObject({ severity: 'advice' });
});

test('a page is told by its address, and not as a file of the content', () => {
  expect(formatFindings(findingsOf([fault({})]), 'text', 'content')).toMatch(/^\/plans\/send\/ {2}error\n/);
});
