import type { Finding } from '../../src/model/finding.ts';
import { nearest } from '../../src/model/nearest.ts';
import { TODAY } from './clean-content.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The line that a finding is about, and the file that holds it. */
interface Here {
  files: Files;
  path: string;
  lines: readonly string[];
  /** Counts from 0. */
  at: number;
  message: string;
}

type Follow = (here: Here, words: readonly string[]) => Files;

/** What an editor does who reads a hint and knows nothing else: pastes what it holds, where it says. */
const FOLLOWED: readonly [hint: RegExp, follow: Follow][] = [
  [
    /Write "(\w+:)" in place of "(\w+:)"/,
    (here, [, right = '', wrong = '']) => onLine(here, (line) => line.replace(wrong, right)),
  ],
  [
    /^Did you mean "([^"]+)"\? Rename it/,
    ({ files, path }, [, name = '']) => renamed(files, path, path.replace(/(?<=\/)[^/]+(?=\/[^/]+$)/, name)),
  ],
  [
    /Did you mean "([^"]+)"/,
    (here, [, right = '']) => onLine(here, (line) => line.replace(wrongIn(here.message, line, right), right)),
  ],
  [
    /[Ww]rite "((?:asAt|ref): [^"]+)"/,
    (here, [, text = '']) => onLine(here, (line) => `${indentOf(line)}${text}`),
  ],
  [
    /^Write (\d{4}-\d{2}-\d{2}), /,
    (here, [, value = '']) => onLine(here, (line) => line.replace(/:.*/, `: ${value}`)),
  ],
  [/^Add a line "(\w+):" here/, (here, [, field = '']) => insert(here, 0, `${field}: Words`)],
  [
    /^Add a line "(\w+):" with the reason, beside/,
    (here, [, field = '']) => insert(here, 1, `${field}: a reason`),
  ],
  [
    /^Write one of (\w+)/,
    (here, [, choice = '']) => onLine(here, (line) => line.replace(/: .*/, `: ${choice}`)),
  ],
  [
    /quotation marks(?: round the words|: "\*)/,
    (here) => onLine(here, (line) => line.replace(/: (.*)$/, ': "$1"')),
  ],
  [
    /in quotation marks: (\w+: '.*')$/,
    (here, [, text = '']) => onLine(here, (line) => `${indentOf(line)}${text}`),
  ],
  [/^Write it in Markdown: \*\*words\*\*/, (here) => inField(here, (text) => text.replace(/<\/?b>/g, '**'))],
  [
    /Correct "asAt" and the file’s name/,
    ({ files, path, lines }) => {
      const old = path.replace(/\d{4}-\d\d-\d\d(?=\.yaml)/, TODAY);
      return renamed(
        { ...files, [path]: lines.join('\n').replace(/asAt: \S+/, `asAt: ${TODAY}`) },
        path,
        old,
      );
    },
  ],
  [/^Remove the braces/, (here) => onLine(here, (line) => line.replace(/[{}]/g, ''))],
  [
    /^(?:Remove one "parent:"|Remove the line|Give one of the two another, or remove it)/,
    (here) => drop(here),
  ],
  [
    /^Write digits only, such as (\d+)/,
    (here, [, digits = '']) => onLine(here, (line) => line.replace(/: .*/, `: ${digits}`)),
  ],
  [
    /^Write "(suppressed: true)" in place of the number/,
    (here, [, text = '']) => onLine(here, (line) => line.replace(/value: .*/, text)),
  ],
  [
    /add "(revises):" with the day that one was published, and "(because):"/,
    (here, [, one = '', other = '']) =>
      insert(withLine(here, 1, `${other}: a reason`), 1, `${one}: ${TODAY}`),
  ],
  [
    /^Add "(published: [^"]+)" to the reading that this one replaces/,
    (here, [, text = '']) => inField(here, (all) => all.replace(/( +)(value: 41)/, `$1$2\n$1${text}`)),
  ],
  [
    /^Begin each item on a line of its own, below "(\w+):", with "- ": "(- .*)"\.$/,
    (here, [, field = '', item = '']) =>
      onLine(here, (line) => `${indentOf(line)}${field}:\n${indentOf(line)}  ${item}`),
  ],
  [
    /^Say in words what it shows: !\[([^\]]+)\]/,
    (here, [, words = '']) => onLine(here, (line) => line.replace('![]', `![${words}]`)),
  ],
];

/** The files after a hint was followed; null where nobody could follow it without knowing more. */
export function followHint(files: Files, { file, position, hint, message }: Finding): Files | null {
  const [pattern, follow] = FOLLOWED.find(([known]) => known.test(hint)) ?? [];
  if (pattern === undefined || follow === undefined || file === null) return null;
  const lines = String(files[file]).split('\n');
  return follow(
    { files, path: file, lines, at: (position?.line ?? 1) - 1, message },
    pattern.exec(hint) ?? [],
  );
}

/** The word of a message, in quotation marks, that stands on the line and is most like the right one. */
function wrongIn(message: string, line: string, right: string): string {
  const quoted = [...message.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word);
  const onIt = quoted.filter((word) => line.includes(word));
  return nearest(right, onIt, right.length) ?? '';
}

function onLine({ files, path, lines, at }: Here, edit: (line: string) => string): Files {
  return { ...files, [path]: lines.map((line, index) => (index === at ? edit(line) : line)).join('\n') };
}

function inField({ files, path, lines }: Here, edit: (text: string) => string): Files {
  return { ...files, [path]: edit(lines.join('\n')) };
}

function insert(here: Here, after: number, text: string): Files {
  return { ...here.files, [here.path]: withLine(here, after, text).lines.join('\n') };
}

/** A line beside the one of the finding, as far in; in a list, as far in as the fields of the item. */
function withLine(here: Here, after: number, text: string): Here {
  const line = here.lines[here.at] ?? '';
  const isItem = /^ *- /.test(line);
  const indent = indentOf(line) + (isItem ? '  ' : '');
  return { ...here, lines: here.lines.toSpliced(here.at + (isItem ? 1 : after), 0, `${indent}${text}`) };
}

function drop({ files, path, lines, at }: Here): Files {
  return { ...files, [path]: lines.toSpliced(at, 1).join('\n') };
}

function renamed(files: Files, from: string, to: string): Files {
  const { [from]: text = '', ...others } = files;
  return { ...others, [to]: text };
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? '';
}
