/**
 * Puts what a job builds in the place of what is live: whole, or not at all. Everything is made and looked at beside
 * the live release; one rename makes it live; and a process that dies at any moment leaves what the next one tidies.
 */
import { mkdirSync } from 'node:fs';
import { PublishFailure } from './failure.ts';
import { writeDurably } from './durable.ts';
import { layoutOf, type Layout } from './layout.ts';
import { takeLock } from './lock.ts';
import { makeRelease, type Made } from './make-release.ts';
import type { PublishOrder } from './job.ts';
import { releasesOf, type Release } from './release.ts';
import { lastRunOf, type Report } from './report.ts';
import { reportText } from './report-text.ts';
import { liveId, switchTo } from './switch.ts';
import { tidyUp } from './tidy.ts';

/** What came of it, or who else is publishing there. */
export type Published = { report: Report } | { busy: string };

/** What is said after every failure that left the live site as it was. */
export const NOT_CHANGED = 'The published site has not changed.';

/** Publishes once. Never throws: what fails is in the report, which is written beside the releases. */
export async function publish(order: PublishOrder): Promise<Published> {
  const began = order.clock();
  const layout = layoutOf(order.to);
  const reached = order.reached ?? (() => undefined);
  try {
    mkdirSync(layout.releases, { recursive: true });
    const taking = takeLock(layout.lock, order.clock);
    if ('holder' in taking) {
      const { pid, host, since } = taking.holder;
      return { busy: `Process ${pid} on ${host} has been publishing there since ${since}. ${NOT_CHANGED}` };
    }
    try {
      await reached('locked');
      const report = await run(order, layout, began);
      return { report: await keepReport(order, layout, report) };
    } finally {
      taking.lock.release();
      await reached('unlocked');
    }
  } catch (error) {
    return { report: failureReport(order, layout, { began, error, previous: liveOrNull(layout) }) };
  }
}

async function run(order: PublishOrder, layout: Layout, began: Date): Promise<Report> {
  const previous = liveOrNull(layout);
  const before = releasesOf(layout);
  let made: Made;
  try {
    made = await makeRelease(order, layout);
  } catch (error) {
    const undone = await undo(layout, before, previous);
    return failureReport(order, layout, { began, error, previous, ...(undone === null ? {} : { undone }) });
  }
  return {
    ...blankReport(began),
    ...made,
    previous,
    release: liveOrNull(layout),
    seconds: secondsOf(order, began, made),
  };
}

/** Makes live again what was live before, and removes what was made; what went wrong with that, or null. */
async function undo(layout: Layout, before: readonly Release[], previous: string | null): Promise<unknown> {
  try {
    const live = liveId(layout);
    if (live !== previous) await switchTo(layout, previous);
    tidyUp(layout, before, previous);
    return null;
  } catch (error) {
    return error;
  }
}

interface Failure {
  began: Date;
  error: unknown;
  previous: string | null;
  undone?: unknown;
}

function failureReport(
  order: PublishOrder,
  layout: Layout,
  { began, error, previous, undone }: Failure,
): Report {
  const live = liveOrNull(layout);
  const known = error instanceof PublishFailure ? error : null;
  const message = known?.message ?? `The site could not be published. ${order.explain(error)}`;
  const state = live === previous ? NOT_CHANGED : `The published site is now ${live ?? 'nothing'}.`;
  const hint = known?.hint ?? 'Mend that, then publish again.';
  return {
    ...blankReport(began),
    outcome: known?.refused === true ? 'refused' : 'failed',
    message: `${message} ${state}`,
    hint,
    problems: known?.findings ?? [],
    notes: undone === undefined ? [] : [`Tidying up failed too. ${order.explain(undone)}`],
    release: live,
    previous,
    seconds: { total: secondsSince(order, began) },
  };
}

/** Writes what came of the run beside the releases; with a note where that fails. */
async function keepReport(order: PublishOrder, layout: Layout, report: Report): Promise<Report> {
  try {
    const live = releasesOf(layout).find(({ id }) => id === report.release);
    const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
    writeDurably(layout.reportJson, json(report));
    writeDurably(layout.reportText, reportText(report));
    writeDurably(layout.lastRun, json(lastRunOf(report, live?.at ?? null)));
    await order.reached?.('reported');
    return report;
  } catch (error) {
    return {
      ...report,
      notes: [...report.notes, `The report could not be written. ${order.explain(error)}`],
    };
  }
}

function blankReport(began: Date): Report {
  return {
    at: began.toISOString(),
    outcome: 'failed',
    message: '',
    hint: '',
    problems: [],
    notes: [],
    release: null,
    previous: null,
    today: null,
    commit: null,
    pages: null,
    changes: null,
    findings: null,
    seconds: {},
  };
}

function liveOrNull(layout: Layout): string | null {
  try {
    return liveId(layout);
  } catch {
    return null;
  }
}

function secondsOf(order: PublishOrder, began: Date, { seconds }: Made): Report['seconds'] {
  return { ...seconds, total: secondsSince(order, began) };
}

function secondsSince({ clock }: PublishOrder, began: Date): number {
  return (clock().getTime() - began.getTime()) / 1000;
}
