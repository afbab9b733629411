/** Calendars as RFC 5545 has them, with whole days alone. */
import { addDays, type Day } from '../model/day.ts';

/** One day in a calendar. */
export interface CalendarEvent {
  /** A UUID. The same event has the same one in every build, on whatever day it now is: so a program moves it. */
  id: string;
  day: Day;
  summary: string;
  description: string;
  /** The whole address of the page about it; null where the site's address is not known. */
  page: string | null;
  /** The day on which it was last moved or, if it never was, came into the calendar. */
  revised: Day;
  /** How often it has moved. */
  moves: number;
}

/** A calendar to which one can subscribe. */
export interface Calendar {
  title: string;
  about: string;
  language: string;
  /** The whole address of the page that says the same; null where the site's address is not known. */
  page: string | null;
  /** By day. */
  events: readonly CalendarEvent[];
}

/** RFC 5545, section 3.1: a line has no more octets, and the rest of it goes on in the next after a space. */
const LONGEST = 75;
/** How often a program is asked to look again (RFC 7986, section 5.7). The site is published every night. */
const EVERY = 'P1D';

/** The calendar as a file. */
export function icsText({ title, about, language, page, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Candour//Dates to come//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(title)}`,
    `X-WR-CALNAME:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(about)}`,
    `X-WR-CALDESC:${escapeText(about)}`,
    ...(page === null ? [] : [`URL:${page}`]),
    `REFRESH-INTERVAL;VALUE=DURATION:${EVERY}`,
    `X-PUBLISHED-TTL:${EVERY}`,
    ...(events.length === 0 ? ZONE : events.flatMap(eventLines)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A day ends where the next begins, and does not make anyone busy. */
function eventLines({ id, day, summary, description, page, revised, moves }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${digits(revised)}T000000Z`,
    `LAST-MODIFIED:${digits(revised)}T000000Z`,
    `SEQUENCE:${moves}`,
    `DTSTART;VALUE=DATE:${digits(day)}`,
    `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(page === null ? [] : [`URL:${page}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A calendar must hold something (RFC 5545, section 3.6). One without a day to come holds the zone alone. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  ...zonePart('DAYLIGHT', '19810329T010000', '+0000', '+0100', '3'),
  ...zonePart('STANDARD', '19961027T020000', '+0100', '+0000', '10'),
  'END:VTIMEZONE',
];

function zonePart(kind: string, start: string, from: string, to: string, month: string): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `END:${kind}`,
  ];
}

/** RFC 5545, section 3.3.11. What has no place in a line of text is left out. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/** Between characters, never within one. */
function fold(line: string): string {
  let octets = 0;
  return Array.from(line)
    .map((character) => {
      const its = Buffer.byteLength(character);
      octets += its;
      if (octets <= LONGEST) return character;
      octets = 1 + its;
      return `\r\n ${character}`;
    })
    .join('');
}

const digits = (day: Day): string => day.replaceAll('-', '');
