import { expect, test } from 'vitest';
import { readQuery, spellingsOf, wordsOf } from './search-query.ts';

const glossary = spellingsOf([
  { term: 'education, health and care plan', meaning: '', also: ['EHC plan', 'EHCP'] },
  { term: 'ADHD', expansion: 'attention deficit hyperactivity disorder', meaning: '', also: [] },
  { term: 'annual review', meaning: '', also: [] },
]);
const littleWords = new Set(['when', 'will', 'my', 'the', 'about']);
const read = (text: string) => readQuery(text, { glossary, littleWords });

test.each([
  ['1.10', ['1.10']],
  ['action 1.10', ['1.10']],
  ['B5', ['b5']],
  ['PR-3.2', ['pr-3.2']],
  ['4', ['4']],
  ['within 20 weeks', []],
])('the numbers of promises in “%s” are %j', (text, refs) => {
  expect(read(text).refs).toEqual(refs);
});

test('a short form is looked for in its expansion too, and the other way round', () => {
  expect(read('ADHD').concepts).toEqual([
    { said: 'adhd', also: ['attention deficit hyperactivity disorder'] },
  ]);
  expect(read('attention deficit hyperactivity disorder').concepts[0]?.also).toEqual(['ADHD']);
});

test('a term of several words, or its plural, is one thing', () => {
  expect(read('EHC plans waiting').concepts).toEqual([
    { said: 'ehc plans', also: ['education, health and care plan', 'EHCP'] },
    { said: 'waiting', also: [] },
  ]);
});

test('a term with one spelling has nothing else to be looked for', () => {
  expect(spellingsOf([{ term: 'annual review', meaning: '', also: [] }])).toEqual([]);
});

test('little words are left out, unless there are no others', () => {
  expect(read('when will the wheelchair').concepts.map(({ said }) => said)).toEqual(['wheelchair']);
  expect(read('about my').concepts.map(({ said }) => said)).toEqual(['about', 'my']);
});

test('a curly apostrophe is a straight one', () => {
  expect(wordsOf('Children’s plan, 1.10!')).toEqual(["children's", 'plan', '1.10']);
});
