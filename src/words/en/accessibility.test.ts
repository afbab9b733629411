import { expect, test } from 'vitest';
import { day } from '../../model/day.ts';
import { siteSchema } from '../../model/schema/site.ts';
import { sentenceText } from '../sentence.ts';
import { commitment, complianceSentence, enforcementOf, mending } from './accessibility.ts';

function facts(given: Record<string, unknown> = {}) {
  const site = siteSchema.parse({
    name: 'Promises',
    area: 'Fernshire',
    publisher: 'Fernshire Council',
    contact: { role: 'Somebody', phone: '01632 960 357' },
    accessibility: {
      standard: 'WCAG 2.2 AA',
      compliance: 'partial',
      problems: [{ what: 'A letter is a picture.', criterion: '1.1.1 Non-text content' }],
      prepared: '2025-02-05',
      reviewed: '2026-01-19',
      tested: 'By hand.',
      enforcement: 'Equality Advisory and Support Service',
      ...given,
    },
  });
  if (site.accessibility === undefined) throw new Error('The facts are given.');
  return site.accessibility;
}

test.each([
  [
    {},
    'partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard, due to the non-compliances listed below.',
  ],
  [
    { compliance: 'full', problems: [] },
    'fully compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2 AA standard.',
  ],
  [
    { compliance: 'none', standard: 'EN 301 549' },
    'not compliant with the EN 301 549 standard, due to the non-compliances listed below.',
  ],
])('the compliance status is in the words of the model statement: %o', (given, wanted) => {
  expect(sentenceText(complianceSentence(facts(given)))).toBe(`This website is ${wanted}`);
});

test('one publisher is committed, and two are', () => {
  expect(commitment('Fernshire Council')).toContain(
    'Fernshire Council is committed to making its website accessible',
  );
  expect(commitment('Fernshire Council and Fernshire Health')).toContain(
    'are committed to making their website',
  );
});

test.each([
  [{ who: 'The web editor', by: '2026-06-30' }, 'The web editor will put it right by 30 June 2026.'],
  [{ by: '2026-02-13' }, 'We will put it right by 13 February 2026.'],
  [
    { who: 'Web editor', by: '2026-02-12' },
    'The Web editor promised to put it right by 12 February 2026. That day has passed.',
  ],
  [{}, 'We will put it right. No date has been set for putting it right.'],
])(
  'a known problem says who will mend it and by when, and owns up to a date that passed: %o',
  (given, wanted) => {
    const [problem] = facts({ problems: [{ what: 'A picture.', criterion: '1.1.1', ...given }] }).problems;
    expect(problem === undefined ? null : mending(problem, day('2026-02-13'))).toBe(wanted);
  },
);

test('a reader who is not satisfied is sent to the body of their own nation', () => {
  expect(enforcementOf(facts())).toMatchObject({ link: 'https://www.equalityadvisoryservice.com/' });
  const there = enforcementOf(facts({ enforcement: 'the Equality Commission for Northern Ireland' }));
  expect(there.who).toContain('(ECNI) enforces');
  expect(there.body).toBe('Equality Commission for Northern Ireland');
  expect(enforcementOf(facts({ enforcement: 'Somebody else' })).link).toBeNull();
});
