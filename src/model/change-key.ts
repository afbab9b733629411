import type { Change } from './changes.ts';

/**
 * What tells a change from every other of its plan, build after build: its day, what happened, and to
 * what. Not its words, which may be put better later without anything having changed.
 */
export function changeKey(change: Change): string {
  return [change.day, change.kind, ...subjectOf(change)].join(' ');
}

function subjectOf(change: Change): string[] {
  if (change.kind === 'reading-added' || change.kind === 'reading-revised') {
    const { measure, reading } = change;
    return [measure.id, reading.period.text];
  }
  if (change.kind === 'answer-added') return [change.entry.id];
  if (change.kind === 'corrected') return [change.correction.file, change.correction.field ?? ''];
  const about = change.milestone === null ? [change.action.ref] : [change.action.ref, change.milestone.ref];
  switch (change.kind) {
    case 'date-moved':
      return [...about, change.move.to.text];
    case 'status-changed':
      return [...about, change.to.id];
    case 'view-added':
      return [...about, change.view.who];
    default:
      return about;
  }
}
