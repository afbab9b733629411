/** The dates to come of a plan: of its actions, and of their milestones. */
import * as address from '../model/addresses.ts';
import type { Day } from '../model/day.ts';
import type { PlanEdition } from '../model/edition.ts';
import type { Period } from '../model/period.ts';
import type { Action, Milestone } from '../model/schema/action.ts';
import type { Site } from '../model/schema/site.ts';
import type { ActionState, PromiseState } from '../model/state.ts';
import type { Calendar, CalendarEvent } from './ics.ts';
import { lastingId } from './lasting-id.ts';

/** The words of a calendar, in the language of the site. */
export interface CalendarWords {
  calendarTitle: (plan: string) => string;
  calendarAbout: (publisher: string) => string;
  /** What falls due: an action, or a step of one. */
  due: (action: Action, milestone: Milestone | null) => string;
  /** When it was promised for, where that was, and who leads. */
  aboutDue: (state: PromiseState, promised: Action | Milestone, leads: readonly string[]) => string;
}

/** What a calendar is made from. */
export interface CalendarOrder {
  site: Site;
  /** The whole address of a page of the site; null where the site's address is not known. */
  whole: ((address: string) => string) | null;
  words: CalendarWords;
}

/**
 * Every date of a plan that is still to come, by day: the last day of each period. What is done or was withdrawn has
 * none to come, and what is late had its date before. A plan that was closed promises nothing more.
 */
export function calendarOf(one: PlanEdition, order: CalendarOrder): Calendar {
  const { plan, now } = one;
  const { site, whole, words } = order;
  const events = now.closed ? [] : now.actions.flatMap((state) => eventsOf(state, one, order));
  return {
    title: words.calendarTitle(plan.title),
    about: words.calendarAbout(site.publisher),
    language: site.language,
    page: whole?.(address.actionsAddress(plan.id)) ?? null,
    events: events.toSorted((first, second) =>
      first.day < second.day ? -1 : first.day > second.day ? 1 : 0,
    ),
  };
}

/** Whether anything in a plan has a date at all, so that there is something to subscribe to. */
export function hasDates({ now }: PlanEdition): boolean {
  return now.actions.some(({ due, milestones }) =>
    [due, ...milestones.map((milestone) => milestone.due)].some(({ current }) => current !== null),
  );
}

function eventsOf(state: ActionState, one: PlanEdition, order: CalendarOrder): CalendarEvent[] {
  const { action } = state;
  if (state.standing === 'withdrawn') return [];
  const promises = [
    { state, milestone: null, promised: action, leads: action.leads },
    ...state.milestones.map((its) => ({
      state: its,
      milestone: its.milestone,
      promised: its.milestone,
      leads: its.milestone.leads.length > 0 ? its.milestone.leads : action.leads,
    })),
  ];
  return promises.flatMap(({ state: its, milestone, promised, leads }) => {
    const due = its.due.current;
    return due === null || !isToCome(its, due, one.now.day)
      ? []
      : [
          {
            ...placeOf(action, milestone, one, order),
            day: due.to,
            description: order.words.aboutDue(
              its,
              promised,
              leads.map((name) => one.leadOf(name)?.role ?? name),
            ),
            revised: revisedOf(its, action, one),
            moves: its.due.moves.length,
          },
        ];
  });
}

function placeOf(
  action: Action,
  milestone: Milestone | null,
  { plan }: PlanEdition,
  { site, whole, words }: CalendarOrder,
): Pick<CalendarEvent, 'id' | 'summary' | 'page'> {
  const names = ['dates', action.ref, ...(milestone === null ? [] : [milestone.ref])];
  return {
    id: lastingId([site.area, plan.id, ...names]),
    summary: words.due(action, milestone),
    page: whole?.(address.actionAddress(plan.id, action.ref)) ?? null,
  };
}

function isToCome({ standing }: PromiseState, due: Period, today: Day): boolean {
  return due.to >= today && standing !== 'complete' && standing !== 'withdrawn';
}

/** Never the day of the build: an event that has not changed is the same, byte for byte. */
function revisedOf({ due }: PromiseState, action: Action, { plan, now }: PlanEdition): Day {
  const known = [plan.versions[0]?.date ?? plan.reports[0]?.asAt, action.added, due.moves.at(-1)?.asAt];
  return (
    known
      .filter((day) => day !== undefined && day <= now.day)
      .toSorted()
      .at(-1) ?? now.day
  );
}
