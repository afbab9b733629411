import { together, type Fates } from '../account.ts';
import type { PriorityDraft } from '../draft.ts';
import { asMarkdown } from '../markdown.ts';
import type { DistinctNames } from '../names.ts';
import type { Cell } from '../source.ts';
import { titleOf } from '../titles.ts';
import type { Finding, FindingsGatherer } from './gather-findings.ts';
import { hasBulletMark, withoutMark } from './marks.ts';

/** The findings as priorities of the plan, and what became of their cells. */
export interface DraftedFindings {
  readonly priorities: readonly PriorityDraft[];
  readonly fates: Fates;
}

/** Each finding as a priority: the quotation, the outcome that is sought, and what is done about it. */
export function draftFindings(
  findings: readonly Finding[],
  kindOf: (finding: Finding) => string,
  names: DistinctNames,
  { placed, refused }: FindingsGatherer,
): DraftedFindings {
  const numbers = findings.map((finding, index) => numberOf(finding, findings, index));
  const priorities = findings.map((finding, index) =>
    draftFinding(finding, kindOf(finding), numbers[index] ?? null, names),
  );
  const cells = findings.flatMap((finding) => [
    ...(finding.title === null ? [] : [{ cell: finding.title, as: 'heading' }]),
    ...finding.said.map((cell) => ({ cell, as: 'finding' })),
    ...finding.sought.map((cell) => ({ cell, as: 'outcome' })),
    ...finding.response.map((cell) => ({ cell, as: 'response' })),
  ]);
  return { priorities, fates: together({ placed: [...placed, ...cells], refused }) };
}

/** The number of a finding: as printed, or by its place where the numbers around it leave just that one. */
function numberOf(finding: Finding, findings: readonly Finding[], index: number): string | null {
  if (finding.title !== null) return /\d{1,2}/.exec(finding.title.text)?.[0] ?? null;
  if (finding.number !== null) return finding.number;
  const run = findings.filter(({ title }) => title === null);
  const place = run.indexOf(findings[index] ?? finding);
  const fits = run.every(({ number }, at) => number === null || Number(number) === at + 1);
  return fits ? String(place + 1) : null;
}

function draftFinding(
  finding: Finding,
  kind: string,
  number: string | null,
  names: DistinctNames,
): PriorityDraft {
  const quote = joined(finding.said);
  const title =
    finding.title?.text.replace(/^\W*(?:\p{L}+\s)?\d{1,2}[.:)]\s+/u, '') ??
    titleOf(withoutQuotes(quote).replace(/^[.…\s]+/, '')).title;
  const word = kind.split(' ')[0] ?? kind;
  return {
    ref: names.take(`${word}-${number ?? 'x'}`),
    kind,
    title: title === '' ? `${kind} ${number ?? ''}`.trim() : title,
    ...(quote === ''
      ? {}
      : { finding: { quote: withoutQuotes(quote), source: finding.source ?? undefined } }),
    outcomes: finding.sought.length === 0 ? [] : [joined(finding.sought)],
    response: responseOf(finding.response),
  };
}

/** Text that a page cut into lines, as one. */
function joined(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
}

function withoutQuotes(text: string): string {
  const bare = text
    .replace(/^[-–•*\s]*(?:\d{1,2}[.)]\s+)?/, '')
    .replace(/^["“]\s*/, '')
    .replace(/\s*["”*]+\s*$/, '');
  return bare === '' ? text : bare;
}

/** The answer as paragraphs, each with the list that it leads into. */
function responseOf(cells: readonly Cell[]): string[] {
  const parts: string[] = [];
  for (const { text } of cells) {
    const line = asMarkdown(withoutMark(text).replace(/\s+/g, ' '));
    const last = parts.at(-1);
    const isItem = hasBulletMark(text) && last !== undefined && /:$|\n- /.test(last);
    if (last !== undefined && isItem)
      parts[parts.length - 1] = `${last}${last.includes('\n- ') ? '' : '\n'}\n- ${line}`;
    else if (last !== undefined && !/[.!?:]["”)]?$|\n- /.test(last))
      parts[parts.length - 1] = `${last} ${line}`;
    else parts.push(line);
  }
  return parts;
}
