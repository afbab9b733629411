import { expect, test } from 'vitest';
import { aMeasure } from '../../model/measure.fixture.ts';
import { anAction, aReport } from '../../model/plan.fixture.ts';
import { sentenceText } from '../sentence.ts';
import { correctedIn, correctedPlace } from './corrections.ts';

const PLAN = { id: 'send', title: 'Our plan' };
const report = aReport('2024-10-31');
const action = anAction({ ref: '1.3', title: 'Start assessments sooner' });

test.each([
  [
    { kind: 'report' as const, report, action },
    'The report as at 31 October 2024, on Start assessments sooner (1.3)',
  ],
  [{ kind: 'report' as const, report, action: null }, 'The report as at 31 October 2024'],
  [{ kind: 'action' as const, action }, 'The promise Start assessments sooner (1.3)'],
  [
    { kind: 'measure' as const, measure: aMeasure({ title: 'Weeks of waiting' }) },
    'The measure Weeks of waiting',
  ],
  [{ kind: 'plan' as const }, 'The plan Our plan'],
])('a correction says what it was made in, and links to it', (place, wanted) => {
  const sentence = correctedPlace(place, PLAN);
  expect(sentenceText(sentence)).toBe(wanted);
  expect(sentence.some((part) => typeof part === 'object' && 'to' in part)).toBe(true);
});

test('a page of what was corrected says only where in it that was', () => {
  const about = { kind: 'report' as const, report, action };
  const said = (page: 'action' | 'report'): string => sentenceText(correctedIn(about, 'send', page) ?? []);
  expect(said('action')).toBe('The report as at 31 October 2024.');
  expect(said('report')).toBe('About Start assessments sooner (1.3).');
  expect(correctedIn({ kind: 'report', report, action: null }, 'send', 'report')).toBeNull();
  expect(correctedIn({ kind: 'action', action }, 'send', 'action')).toBeNull();
});
