import ICAL from 'ical.js';
import ical from 'node-ical';
import { expect, test } from 'vitest';
import { addDays } from '../model/day.ts';
import type { PlanEdition } from '../model/edition.ts';
import { aPlan, aReport, anAction } from '../model/plan.fixture.ts';
import { calendarOf, hasDates, type CalendarOrder } from './calendar.ts';
import { editionFor, SITE } from './export.fixture.ts';
import { icsText } from './ics.ts';

/** One of the two readers takes a backslash before an n for the end of a line, so there is none. */
const HOSTILE = 'Mend; this, C:\\x and “that”:\r\nBEGIN:VALARM 😀 '.repeat(6).trim();

const order: CalendarOrder = {
  site: SITE,
  whole: (address) => `https://promises.example${address}`,
  words: {
    calendarTitle: (plan) => `Due, in ${plan}`,
    calendarAbout: (publisher) => publisher,
    due: (action, milestone) => milestone?.title ?? action.title,
    aboutDue: ({ due }) => `${due.current?.text ?? ''}\nSecond line`,
  },
};

const actions = [
  anAction({ ref: '1.1', title: HOSTILE, due: '2026-autumn' }),
  anAction({
    ref: '1.2',
    due: '2026-02-13',
    milestones: [
      { ref: '1.2.1', title: 'First step', due: '2026-03' },
      { ref: '1.2.2', title: 'Second step', due: '2025-03' },
    ],
  }),
  anAction({ ref: '1.3', due: '2026-05' }),
  anAction({ ref: '1.4', due: '2026-06', withdrawn: { date: '2026-01-01', because: 'No money.' } }),
  anAction({ ref: '1.5' }),
  anAction({ ref: '1.6', due: '2026-01' }),
];
const first = aReport('2026-01-31', { '1.3': { status: 'blue' }, '1.6': { status: 'green' } });
const moved = aReport('2026-02-10', { '1.6': { due: '2026-07', because: 'Nobody applied.' } });

const VERSIONS = [{ version: '1', date: '2025-01-01', what: 'drafted' }];
const TODAY = '2026-02-13';
const planOf = (reports = [first], facts = {}): PlanEdition =>
  editionFor(aPlan({ actions, reports }, { versions: VERSIONS, ...facts }), TODAY);

const textOf = (one: PlanEdition): string => icsText(calendarOf(one, order));
const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((its) => new ICAL.Event(its));

test('what is to come is in it, by the last day of its period; what is done, withdrawn, undated or over is not', () => {
  const events = eventsOf(textOf(planOf()));
  expect(events.map(({ summary, startDate }) => [summary.slice(0, 11), startDate.toString()])).toEqual([
    ['Promise 1.2', '2026-02-13'],
    ['First step', '2026-03-31'],
    [HOSTILE.slice(0, 11), '2026-12-31'],
  ]);
});

test('two readers that are not ours read the same whole days and the same words out of it', () => {
  const text = textOf(planOf());
  const calendar = calendarOf(planOf(), order);
  const wanted = calendar.events.map((event) => ({
    uid: event.id,
    summary: event.summary.replaceAll('\r\n', '\n'),
    description: event.description,
    start: event.day,
    end: addDays(event.day, 1),
    url: event.page,
  }));
  const ours = eventsOf(text).map((event) => ({
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    url: event.component.getFirstPropertyValue('url'),
  }));
  expect(ours).toEqual(wanted);
  const others = Object.values(ical.sync.parseICS(text)).filter((its) => its?.type === 'VEVENT');
  const dayOf = (date: Date): string =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  expect(
    others.map((event) => ({
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: dayOf(event.start),
      end: dayOf(event.end ?? event.start),
      url: event.url,
    })),
  ).toEqual(wanted);
  expect(others.every(({ datetype }) => datetype === 'date')).toBe(true);
});

test('no line has more than 75 octets, and every line ends as the standard wants', () => {
  const lines = textOf(planOf()).split('\r\n');
  expect(lines.pop()).toBe('');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  expect(lines.filter((line) => line.startsWith('BEGIN:')).toSorted()).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'BEGIN:VEVENT',
    'BEGIN:VEVENT',
  ]);
});

test('a date that moves is the same event with a higher number, so a calendar moves it', () => {
  const open = aReport('2025-06-30', { '1.6': { status: 'green' } });
  const before = calendarOf(editionFor(aPlan({ actions, reports: [open] }), '2025-07-01'), order).events.find(
    ({ summary }) => summary === 'Promise 1.6',
  );
  const after = calendarOf(planOf([first, moved]), order).events.find(
    ({ summary }) => summary === 'Promise 1.6',
  );
  expect([before?.day, before?.moves]).toEqual(['2026-01-31', 0]);
  expect([after?.day, after?.moves, after?.revised]).toEqual(['2026-07-31', 1, '2026-02-10']);
  expect(after?.id).toBe(before?.id);
});

test('a calendar with nothing to come is still one that programs take, and a plan without dates has none', () => {
  const closed = planOf([first], { versions: [{ version: '1', date: '2026-02-01', what: 'closed' }] });
  const parsed = new ICAL.Component(ICAL.parse(textOf(closed)) as unknown[]);
  expect(parsed.getAllSubcomponents('vevent')).toEqual([]);
  expect(parsed.getAllSubcomponents('vtimezone').length).toBe(1);
  expect(hasDates(closed)).toBe(true);
  expect(hasDates(editionFor(aPlan({ actions: [anAction({})] }), TODAY))).toBe(false);
});

test('without an address of the site the events have none, rather than one that leads nowhere', () => {
  expect(icsText(calendarOf(planOf(), { ...order, whole: null }))).not.toContain('URL');
});
