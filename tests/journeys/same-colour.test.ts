import { expect, inject, test } from 'vitest';
import { says, shownWords } from '../fields/shown-words.ts';
import { readBuiltSite } from '../../scripts/site/read-built-site.ts';

const pages = new Map(readBuiltSite(inject('example')).pages.map(({ address, html }) => [address, html]));
const shown = (address: string): string => shownWords(pages.get(address) ?? '');

test('where one colour means different things in two plans, each plan’s own list of words says so', () => {
  const table = shown('/plans/whole-council/');
  expect(
    says(
      table,
      'In another plan, “Our plan to put things right for children with SEND”, Green means on track.',
    ),
  ).toBe(true);
  const statement = shown('/plans/send/');
  expect(
    says(statement, 'In another plan, “What every part of the council will do”, Green means complete.'),
  ).toBe(true);
});

test('beside the colour of a report stands what it means there, on the page of each promise', () => {
  expect(says(shown('/plans/whole-council/actions/M13/'), 'Green (complete)')).toBe(true);
  expect(says(shown('/plans/send/actions/1.11/'), 'Green (on track)')).toBe(true);
});
