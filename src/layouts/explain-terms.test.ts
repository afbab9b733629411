import { expect, test } from 'vitest';
import type { Term } from '../model/schema/site.ts';
import { explainTerms, termsOf } from './explain-terms.ts';

const term = (name: string, also: string[] = []): Term => ({ term: name, meaning: 'What it means.', also });
const SEND = term('SEND');
const PLAN = term('EHC plan', ['EHCP']);
const CO_PRODUCTION = term('co-production');

const link = (text: string, to: string): string => `<a class="term" href="#word-${to}">${text}</a>`;

test('the first use of a term is a link to where the page explains it, and no other use is', () => {
  const { html, terms } = explainTerms('<p>SEND is hard. SEND is here.</p>', [SEND, PLAN]);
  expect(html).toBe(`<p>${link('SEND', 'send')} is hard. SEND is here.</p>`);
  expect(terms).toEqual([{ term: SEND, also: [] }]);
});

test.each([
  ['another spelling', '<p>Your EHCP</p>', `<p>Your ${link('EHCP', 'ehc-plan')}</p>`],
  ['more than one of it', '<p>Two EHC plans</p>', `<p>Two ${link('EHC plans', 'ehc-plan')}</p>`],
  ['another case', '<p>Co-production</p>', `<p>${link('Co-production', 'co-production')}</p>`],
  [
    'a word after a heading that has it',
    '<h2>SEND</h2><p>SEND</p>',
    `<h2>SEND</h2><p>${link('SEND', 'send')}</p>`,
  ],
  [
    'a word after a link that has it',
    '<a href="/">SEND</a> SEND',
    `<a href="/">SEND</a> ${link('SEND', 'send')}`,
  ],
])('a term is known by %s', (_, given, wanted) => {
  expect(explainTerms(given, [SEND, PLAN, CO_PRODUCTION]).html).toBe(wanted);
});

test.each([
  ['part of a longer word', '<p>SENDCO and resend</p>'],
  ['an attribute', '<p id="SEND">Hello</p>'],
  ['a short form in another case', '<p>We send letters.</p>'],
])('%s is not a use of a term', (_, given) => {
  expect(explainTerms(given, [SEND])).toEqual({ html: given, terms: [] });
});

test('what is there to be copied is left as it is', () => {
  const given = '<p><textarea readonly>SEND</textarea></p>';
  expect(explainTerms(given, [SEND]).html.startsWith(given)).toBe(true);
});

test('a term that stands only in a heading is explained, and the heading is left alone', () => {
  const given = '<h1>For children with SEND</h1>';
  expect(explainTerms(given, [SEND])).toEqual({ html: given, terms: [{ term: SEND, also: [] }] });
});

test.each(['option', 'label', 'summary', 'template', 'button'])('no link is put into a %s', (element) => {
  const inside = `<${element}>SEND</${element}>`;
  const given = element === 'option' ? `<select>${inside}</select>` : inside;
  expect(explainTerms(given, [SEND]).html).toBe(given);
});

test('the longer of two terms is taken, and the shorter where it next stands by itself', () => {
  const review = term('EHC plan review');
  const { html, terms } = explainTerms('<p>An EHC plan review of an EHC plan</p>', [PLAN, review]);
  expect(html).toBe(
    `<p>An ${link('EHC plan review', 'ehc-plan-review')} of an ${link('EHC plan', 'ehc-plan')}</p>`,
  );
  expect(terms.map((one) => one.term)).toEqual([PLAN, review]);
});

test('a page with a letter that changes its length with its case is still explained', () => {
  expect(explainTerms('<p>İzmir SEND co-production</p>', [SEND, CO_PRODUCTION]).terms).toEqual([
    { term: SEND, also: [] },
    { term: CO_PRODUCTION, also: [] },
  ]);
});

test('a page is told which other spellings of a term it uses, so that each can be found among its words', () => {
  const used = (html: string): string[] => explainTerms(html, [PLAN]).terms.flatMap(({ also }) => also);
  expect(used('<p>Your EHCP</p>')).toEqual(['EHCP']);
  expect(used('<p>Your EHC plan is an EHCP.</p>')).toEqual(['EHCP']);
  expect(used('<h2>EHCPs</h2><p>Your EHC plan</p>')).toEqual(['EHCP']);
  expect(used('<p>Your EHC plan</p>')).toEqual([]);
});

test('what is used in several parts of a page is told once, in the order of the glossary', () => {
  const glossary = [SEND, PLAN];
  const parts = ['<p>An EHC plan</p>', '<a href="/">SEND and your EHCP</a>'];
  const found = parts.map((html) => explainTerms(html, glossary).terms);
  expect(termsOf(glossary, ...found)).toEqual([
    { term: SEND, also: [] },
    { term: PLAN, also: ['EHCP'] },
  ]);
});

test('what is to be copied as it is, such as code, is left as it is', () => {
  const html = '<textarea>EHC plan</textarea><code>EHC plan</code>';
  expect(explainTerms(html, [term('EHC plan')]).html).toBe(html);
});
