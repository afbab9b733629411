import { describe, expect, test } from 'vitest';
import { cleanBut, findingsIn } from '../../tests/mistakes/clean-content.ts';

const FILE = 'you-said-we-did/letters.yaml';
const entry = (more: string, response = '  - what: We did.\n    state: done\n') =>
  `said: We cannot read the letters.\ntheme: Letters\n${more}response:\n${response}`;
const foundIn = (text: string, path = FILE) =>
  findingsIn(cleanBut(path, text)).map(({ rule, position }) => `${rule} ${position?.line ?? '-'}`);

describe('an answer that is older than the comment', () => {
  const from = 'from:\n  kind: survey\n  period: 2025-summer\n';
  const answered = (...dates: string[]) =>
    dates.map((date) => `  - what: We did.\n    state: done\n    date: ${date}\n`).join('');

  test('is found on its own line, each one', () => {
    expect(foundIn(entry(from, answered('2025-04-30', '2025-05-01', '2024-01-01')))).toEqual([
      'answer-before-comment 9',
      'answer-before-comment 15',
    ]);
  });

  test('is not found where the comment or the answer has no date', () => {
    expect(foundIn(entry('', answered('2020-01-01')))).toEqual([]);
    expect(foundIn(entry(from))).toEqual([]);
  });
});

describe('how many people said something', () => {
  test.each([
    ['0', ['small-number 5']],
    ['4', ['small-number 5']],
    ['5', []],
  ])('%s people', (people, found) => {
    expect(foundIn(entry(`from:\n  kind: meeting\n  people: ${people}\n`))).toEqual(found);
  });
});

describe('a name that the site keeps for itself', () => {
  test.each([
    ['you-said-we-did/2025.yaml', ['reserved-name 1']],
    ['you-said-we-did/themes.yaml', ['reserved-name 1']],
    ['you-said-we-did/2025-letters.yaml', []],
    ['you-said-we-did/20250.yaml', []],
  ])('an entry at %s', (path, found) => {
    expect(foundIn(entry(''), path)).toEqual(found);
  });

  test.each([
    ['pages/glossary.mdx', ['reserved-name 2']],
    ['pages/you-said-we-did.mdx', ['reserved-name 2']],
    ['pages/privacy.mdx', []],
  ])('a page at %s', (path, found) => {
    expect(foundIn('---\ntitle: A page\n---\n\nWords.\n', path)).toEqual(found);
  });

  test('a theme without a letter or a number has no address', () => {
    expect(foundIn(entry('').replace('Letters', '"?!"'))).toEqual(['reserved-name 2']);
    expect(foundIn(entry('').replace('Letters', '16+'))).toEqual([]);
  });
});
