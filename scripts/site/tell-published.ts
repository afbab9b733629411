import type { Published } from '../../src/publish/publish.ts';
import type { Report } from '../../src/publish/report.ts';
import { counted } from '../../src/words/en.ts';
import { say, sayWrong } from '../command-line/say.ts';

/** More problems than this are counted: `publish.json` has them all. */
const MOST = 20;

/** Tells what came of a publish; the exit code: 0 where it is as it should be, 1 where it was refused or failed. */
export function tellPublished(published: Published, to: string): 0 | 1 {
  if ('busy' in published) {
    sayWrong(published.busy);
    return 1;
  }
  const { report } = published;
  for (const note of report.notes) sayWrong(note);
  if (report.outcome === 'unchanged') say(report.message);
  else if (report.outcome === 'published') say(sentenceOf(report, to));
  else sayWrong(refusalOf(report));
  return report.outcome === 'published' || report.outcome === 'unchanged' ? 0 : 1;
}

function sentenceOf({ pages, changes, release, seconds }: Report, to: string): string {
  const many = counted(pages ?? 0, 'page');
  const what =
    changes === null
      ? `Published ${many}.`
      : `Published ${many}: ${changes.new.length} new, ${changes.changed.length} changed, ${changes.gone.length} gone. ` +
        `Newly late: ${changes.newlyLate.length}. Newly complete: ${changes.newlyComplete.length}.`;
  return `${what}\n${to}/current is now ${release ?? ''}, after ${(seconds['total'] ?? 0).toFixed(1)} s. The report is ${to}/publish.md.`;
}

/** What is wrong and what to do; the state of the live site comes last, where it is seen. */
function refusalOf({ message, hint, problems }: Report): string {
  const shown = problems.slice(0, MOST).map(({ where, message: what, hint: how }) => {
    const place = where === null ? '' : `${where}\n`;
    return `${place}  ${what}\n  ${how}\n`;
  });
  const rest = problems.length - shown.length;
  return [...shown, ...(rest > 0 ? [`And ${rest} more.\n`] : []), `${message}\n${hint}`].join('\n');
}
