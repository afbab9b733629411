import { actionAddress, measureAddress } from '../../model/addresses.ts';
import type { Change } from '../../model/changes.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Measure, Reading } from '../../model/schema/measure.ts';
import type { Part, Sentence } from '../sentence.ts';
import { periodWords } from './dates.ts';
import { statedInSentence } from './figures.ts';
import { NO_FIGURE_SAID, noFigureOf } from './measures.ts';
import { because } from './reasons.ts';
import { statusWords } from './standing.ts';

/** One change as one plain sentence, with a link to the action that it is about. */
export function changeSentence(change: Change, plan: string): Sentence {
  if (change.kind === 'reading-added') {
    const { measure, reading } = change;
    return [
      `New figure for ${periodWords(reading.period)}: `,
      { link: measure.title, to: measureAddress(plan, measure.id) },
      `, ${readingWords(reading, measure)}.`,
    ];
  }
  const about = subject(change.action, change.milestone, plan);
  switch (change.kind) {
    case 'added':
      return ['New promise: ', ...about, '.'];
    case 'withdrawn':
      return ['Promise withdrawn: ', ...about, because(change.because)];
    case 'amended':
      return ['Promise reworded: ', ...about, because(change.because)];
    case 'completed':
      return [change.milestone === null ? 'Promise kept: ' : 'Step done: ', ...about, '.'];
    case 'newly-late':
      return ['Now late: ', ...about, whyLate(change)];
    case 'date-moved': {
      const from = change.move.from === null ? '' : ` from ${periodWords(change.move.from)}`;
      return [
        'Date moved',
        `${from} to ${periodWords(change.move.to)}: `,
        ...about,
        because(change.move.because),
      ];
    }
    case 'status-changed':
      return [
        `Status changed from ${statusWords(change.from)} to ${statusWords(change.to)}: `,
        ...about,
        '.',
      ];
    case 'view-added':
      return [`${change.view.who} gave its own view of `, ...about, '.'];
  }
}

/** The end of "Now late: …": its date, a late milestone, or what a report said. */
function whyLate({ basis, due, reported }: Extract<Change, { kind: 'newly-late' }>): string {
  if (basis === 'milestones') return ', because one of its milestones is late.';
  if (basis === 'date-passed' && due !== null) return `. It was due ${periodWords(due)}.`;
  return reported === null ? '.' : `. It was reported as ${statusWords(reported)}.`;
}

/** The action by its ref and title; for a milestone, the milestone and then its action. */
function subject(action: Action, milestone: Milestone | null, plan: string): Part[] {
  const to = actionAddress(plan, action.ref);
  if (milestone === null) return [{ link: `${action.title} (${action.ref})`, to }];
  return [`${milestone.title}, a step of `, { link: `${action.title} (${action.ref})`, to }];
}

function readingWords(reading: Reading, measure: Measure): string {
  const none = noFigureOf(reading);
  return none === null ? (statedInSentence(reading, measure) ?? '') : NO_FIGURE_SAID[none];
}
