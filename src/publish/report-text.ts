/** A report as a person reads it: `publish.md`, the summary of a job, and what the command says at its end. */
import type { Note } from './failure.ts';
import type { PromiseFact } from './release.ts';
import type { Changes, Outcome, Report } from './report.ts';

/** A list longer than this is cut, and says so: `publish.json` has it whole. */
const MOST = 50;

const TITLES: Readonly<Record<Outcome, string>> = {
  published: 'The site was published',
  unchanged: 'Nothing was published',
  refused: 'The publish was refused',
  failed: 'The publish failed',
};

/** The report as Markdown. Ends with a new line. */
export function reportText(report: Report): string {
  const { outcome, message, hint, problems, notes, changes } = report;
  return [
    `# ${TITLES[outcome]}`,
    [message, hint].filter((sentence) => sentence !== '').join('\n'),
    ...(problems.length === 0 ? [] : ['## What to mend', listOf(problems.map(noteText))]),
    ...(notes.length === 0 ? [] : ['## What to know', listOf(notes)]),
    ...(changes === null ? [] : changesText(changes)),
    '## This run',
    factsText(report),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function changesText(changes: Changes): string[] {
  const promises = (title: string, facts: readonly PromiseFact[]): string[] =>
    facts.length === 0 ? [] : [`## ${title}`, listOf(facts.map(({ name, url }) => `${name} (${url})`))];
  const pages = (title: string, addresses: readonly string[]): string[] =>
    addresses.length === 0 ? [] : [`## ${title}: ${addresses.length}`, listOf(addresses)];
  return [
    ...promises('Newly late', changes.newlyLate),
    ...promises('Newly complete', changes.newlyComplete),
    ...pages('New pages', changes.new),
    ...pages('Changed pages', changes.changed),
    ...pages('Pages that are gone', changes.gone),
  ];
}

function factsText(report: Report): string {
  const { at, today, commit, pages, changes, findings, release, previous, seconds } = report;
  const rows: [string, string | null][] = [
    ['Began', at],
    ['Live release', release ?? 'none'],
    ['Release before', previous ?? 'none'],
    ['As on', today],
    ['Content’s commit', commit],
    ['Pages', pages === null ? null : String(pages)],
    ['Pages that say the same as before', changes === null ? null : String(changes.same)],
    [
      'Findings in the content',
      findings === null
        ? null
        : `${findings.error} errors, ${findings.warning} warnings, ${findings.advice} pieces of advice`,
    ],
    [
      'Seconds',
      Object.entries(seconds)
        .map(([part, took]) => `${part} ${took.toFixed(1)}`)
        .join(', '),
    ],
  ];
  return listOf(rows.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])));
}

function listOf(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST).map((line) => `- ${line.replaceAll('\n', '\n  ')}`);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

function noteText({ where, message, hint }: Note): string {
  return `${where === null ? '' : `${where}: `}${message}${hint === '' ? '' : `\n${hint}`}`;
}
