/** Atom feeds, as RFC 4287 has them: what changed, for programs that look for news. */
import type { Day } from '../model/day.ts';
import { escapeXml } from './xml.ts';

/** One thing that happened. */
export interface FeedEntry {
  /** A UUID. The same thing has the same one in every feed and every build. */
  id: string;
  /** The day on which it was so. */
  day: Day;
  /** One plain sentence. */
  title: string;
  /** More words, if there are any: the plan that it is of. */
  summary: string | null;
  /** The whole address of the page that tells more. */
  page: string;
  /** What kind of thing it is: `newly-late`. */
  kind: string;
}

/** A list of what happened, newest first. */
export interface Feed {
  /** A UUID. */
  id: string;
  title: string;
  subtitle: string;
  /** Who says so. */
  author: string;
  language: string;
  /** The whole address of the feed itself. */
  self: string;
  /** The whole address of the page that says the same. */
  page: string;
  /** The day of its newest entry, or else one on which it had none. */
  updated: Day;
  entries: readonly FeedEntry[];
}

/** The feed as a document. A day is given as its first moment: nobody knows the hour. */
export function atomXml(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>urn:uuid:${feed.id}</id>`,
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    `<updated>${moment(feed.updated)}</updated>`,
    `<author>${element('name', feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml({ id, day, title, summary, page, kind }: FeedEntry): string {
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    element('title', title),
    `<updated>${moment(day)}</updated>`,
    `<published>${moment(day)}</published>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    `<category term="${escapeXml(kind)}"/>`,
    ...(summary === null ? [] : [element('summary', summary)]),
    '</entry>',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const moment = (day: Day): string => `${day}T00:00:00Z`;
