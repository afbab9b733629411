import { actionAddress, measureAddress, youSaidAddress } from '../../model/addresses.ts';
import type { Change } from '../../model/changes.ts';
import type { Action, Milestone } from '../../model/schema/action.ts';
import type { Period } from '../../model/period.ts';
import type { Measure, Reading } from '../../model/schema/measure.ts';
import type { Part, Sentence } from '../sentence.ts';
import { correctedPlace } from './corrections.ts';
import { counted, periodWords } from './dates.ts';
import { statedInSentence } from './figures.ts';
import { capital, stopped } from './frame.ts';
import { NO_FIGURE_SAID, noFigureOf } from './measures.ts';
import { why } from './reasons.ts';
import { statusWords } from './standing.ts';
import { ANSWER_IN_SENTENCE, firstWords } from './you-said.ts';

/** One change as one plain sentence, with a link to what it is about. */
export function changeSentence(change: Change, plan: string): Sentence {
  if (!('action' in change)) return otherSentence(change, plan);
  const about = subject(change.action, change.milestone, plan);
  switch (change.kind) {
    case 'added':
      return ['New promise: ', ...about, '.'];
    case 'withdrawn':
      return ['Promise withdrawn: ', ...about, why(change.because)];
    case 'amended':
      return ['Promise reworded: ', ...about, why(change.because)];
    case 'completed':
      return [change.milestone === null ? 'Promise kept: ' : 'Step done: ', ...about, '.'];
    case 'newly-late':
      return ['Now late: ', ...about, whyLate(change)];
    case 'date-moved': {
      const { from, to, because } = change.move;
      const moved = `${from === null ? '' : `from ${periodWords(from)} `}to ${periodWords(to)}`;
      return ['Date moved: ', ...about, `. ${capital(moved)}`, why(because)];
    }
    case 'status-changed':
      return [
        'Status changed: ',
        ...about,
        `. It was ${statusWords(change.from)}, and is now ${statusWords(change.to)}.`,
      ];
    case 'view-added':
      return [`${change.view.who} gave its view: `, ...about, '.'];
  }
}

/** A change to anything but a promise. */
function otherSentence(change: Exclude<Change, { action: Action }>, plan: string): Sentence {
  switch (change.kind) {
    case 'reading-added': {
      const { reading, measure } = change;
      return [
        'New figure: ',
        measureLink(measure, plan),
        `. For ${periodWords(reading.period)}: ${readingWords(reading, measure)}.`,
      ];
    }
    case 'reading-revised': {
      const { reading, measure, was } = change;
      const before = readingWords(was, measure);
      const now = readingWords(reading, measure);
      return [
        'Figure revised: ',
        measureLink(measure, plan),
        `. For ${periodWords(reading.period)}: ${before === now ? `still ${now}` : `from ${before} to ${now}`}`,
        why(reading.because ?? ''),
      ];
    }
    case 'answer-added': {
      const states = [...new Set(change.answers.map(({ state }) => ANSWER_IN_SENTENCE[state]))];
      const said = firstWords(change.entry.said).replace(/\.$/, '');
      const link = { link: `“${said}”`, to: youSaidAddress(change.entry.id) };
      return ['Families said ', link, `. Our answer: ${inTurn(states)}.`];
    }
    case 'corrected':
      return ['Correction: ', ...correctedPlace(change.place, change.plan), why(change.correction.because)];
  }
}

/** "we did, we could not, and we said we would". */
const inTurn = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')}, and ${all.at(-1) ?? ''}`;

const measureLink = ({ title, id }: Measure, plan: string): Part => ({
  link: title,
  to: measureAddress(plan, id),
});

/** How much changed in a year. */
export const changesIn = (total: number): string => counted(total, 'change');

/** What opens a few months of the list: "October to December 2025: 34 changes". */
export const changesOf = (period: Period, total: number): string =>
  `${capital(periodWords(period))}: ${counted(total, 'change')}`;

/** The end of "Now late: …": its date, a late milestone, or what a report said. */
function whyLate({ basis, due, reported }: Extract<Change, { kind: 'newly-late' }>): string {
  if (basis === 'milestones') return '. One of its milestones is late.';
  if (basis === 'date-passed' && due !== null) return `. It was due ${periodWords(due)}.`;
  return reported === null ? '.' : `. It was reported as ${statusWords(reported)}.`;
}

/** The action by its ref and title; for a milestone, the milestone and then its action. */
function subject(action: Action, milestone: Milestone | null, plan: string): Part[] {
  const to = actionAddress(plan, action.ref);
  if (milestone === null) return [{ link: `${action.title} (${action.ref})`, to }];
  return [`${stopped(milestone.title)} That is a step of `, { link: `${action.title} (${action.ref})`, to }];
}

function readingWords(reading: Reading, measure: Measure): string {
  const none = noFigureOf(reading);
  return none === null ? (statedInSentence(reading, measure) ?? '') : NO_FIGURE_SAID[none];
}
