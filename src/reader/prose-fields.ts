import type { Position } from '../model/finding.ts';
import type { SiteLink } from '../model/site-link.ts';
import type { Fault } from './fault.ts';
import { linksIn } from './prose/links.ts';
import { proseProblems } from './prose/problems.ts';
import { fieldsIn } from './record-fields.ts';
import type { RecordKind } from './schemas.ts';
import type { LocateField, Raw } from './yaml.ts';

/** Without one of these there is no HTML, no link and no picture in Markdown, and nothing to refuse. */
const WORTH_READING = /[<[>]|^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]){2}/m;

/** Without this there is no path of the site, as a value or in a link of Markdown. */
const SITE_PATH = /[\s"'(<[,]\//;

/** The data of a record, with the text that it was read from. */
export interface RecordData {
  yaml: string;
  value: Raw | undefined;
  locate: LocateField;
}

/** What is refused in the Markdown of a record's fields. It is told where the field stands. */
export function proseFaults(kind: RecordKind, { yaml, value, locate }: RecordData): Fault[] {
  if (!WORTH_READING.test(yaml)) return [];
  return fieldsIn(kind, value, 'markdown')
    .filter(({ words }) => WORTH_READING.test(words))
    .flatMap(({ path, words }) =>
      proseProblems(words, { mdx: false }).map(({ rule, message, hint }) => {
        return { rule, message, hint, position: locate(path) };
      }),
    );
}

/** What is refused in the body of a page, which begins on the line `bodyLine` of its file. */
export function bodyFaults(body: string, bodyLine: number): Fault[] {
  if (body === '') return [];
  return proseProblems(body, { mdx: true }).map(({ rule, message, hint, line, column }) => {
    const position: Position = { line: line + bodyLine - 1, column };
    return { rule, message, hint, position };
  });
}

/** A link of a file, before the file is named. */
export type FileLink = Omit<SiteLink, 'file'>;

/** The links to the site itself in a record's fields. */
export function fieldLinks(kind: RecordKind, { yaml, value, locate }: RecordData): FileLink[] {
  if (!SITE_PATH.test(yaml)) return [];
  const fields = fieldsIn(kind, value, 'link').map(({ path, words }) => ({ path, url: words }));
  const prose = fieldsIn(kind, value, 'markdown').flatMap(({ path, words }) =>
    linksIn(words).map(({ url }) => ({ path, url })),
  );
  return [...fields, ...prose].filter(isOfSite).map(({ path, url }) => ({ url, position: locate(path) }));
}

/** The links to the site itself in the body of a page, which begins on the line `bodyLine` of its file. */
export function bodyLinks(body: string, bodyLine: number): FileLink[] {
  return linksIn(body)
    .filter(isOfSite)
    .map(({ url, position }) => ({
      url,
      position: position && { line: position.line + bodyLine - 1, column: position.column },
    }));
}

function isOfSite({ url }: { url: string }): boolean {
  return url.startsWith('/');
}
