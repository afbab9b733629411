/** The W3C's own checker of HTML, which is written in Java: it looks where Java is, and says so where it is not. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileOf, leadsOn, type BuiltSite } from './built-site.ts';
import type { Fault } from './fault.ts';
import { isTriaged } from './triage.ts';

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal';
  url: string;
  message: string;
  lastLine?: number;
  lastColumn?: number;
  extract?: string;
}

/** A megabyte for each of many pages with mistakes. */
const ROOM = 512 * 1024 * 1024;

/** Java makes a program fast that runs for hours, on all cores. This one runs for seconds, beside a browser. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Whether there is a Java on this machine that can run it. */
export async function hasJava(): Promise<boolean> {
  return new Promise((resolve) => execFile('java', ['-version'], (error) => resolve(error === null)));
}

/** What the W3C's checker has against the pages of a folder, as they were written. One Java for all of them. */
export async function vnuFaults(site: BuiltSite): Promise<Fault[]> {
  const jar = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
    'build/dist/vnu.jar',
  );
  const args = [
    ...SHORT_RUN,
    '-Xmx1g',
    '-jar',
    jar,
    '--format',
    'json',
    '--skip-non-html',
    '--exit-zero-always',
    site.folder,
  ];
  const written = await new Promise<string>((resolve, reject) => {
    execFile('java', args, { maxBuffer: ROOM }, (error, _stdout, stderr) =>
      error === null
        ? resolve(stderr)
        : reject(new Error(`vnu could not look at the pages: ${error.message}`)),
    );
  });
  const { messages } = JSON.parse(written) as { messages: Message[] };
  const addresses = new Map(
    site.pages
      .filter((page) => !leadsOn(page))
      .map(({ address }) => [pathToFileURL(path.join(site.folder, fileOf(address))).pathname, address]),
  );
  return messages.flatMap((message) => toFault(message, addresses));
}

function toFault(found: Message, addresses: ReadonlyMap<string, string>): Fault[] {
  const page = addresses.get(found.url.replace(/^file:(\/\/)?/, ''));
  if (page === undefined || isTriaged('vnu', found.message.split(' “')[0] ?? '', found.message)) return [];
  const place =
    found.lastLine === undefined ? '' : ` (line ${found.lastLine}, column ${found.lastColumn ?? 1})`;
  return [{ page, rule: 'page-vnu', condition: null, message: `${found.message}${place}` }];
}
