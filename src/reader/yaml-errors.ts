import type { YAMLError } from 'yaml';
import { lineAt, positionsIn, type Fault, type Positions } from './fault.ts';

/** At most so many faults of writing are told of one file: the later ones mostly follow from the first. */
const MOST = 3;

/**
 * The package's errors in plain words, one a line and the first few only. A line on which `told`
 * already has a fault is left out: its error follows from that fault.
 */
export function explainErrors(errors: readonly YAMLError[], text: string, told: readonly Fault[]): Fault[] {
  const lines = new Set(told.map(({ position }) => position?.line));
  const positions = positionsIn(text);
  const faults: Fault[] = [];
  for (const error of errors) {
    if (faults.length === MOST) break;
    const fault = explain(error, text, positions);
    if (lines.has(fault.position?.line)) continue;
    lines.add(fault.position?.line);
    faults.push(fault);
  }
  return faults;
}

function explain(error: YAMLError, text: string, positions: Positions): Fault {
  const offset = Math.min(error.pos[0], text.length);
  const line = lineAt(text, offset);
  const [rule, message, hint] = wording(error, line);
  return { rule, message, hint, position: positions(offset) };
}

type Wording = [rule: Fault['rule'], message: string, hint: string];

function wording(error: YAMLError, line: string): Wording {
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return [
        'yaml-documents',
        'The file holds more than one document.',
        'Remove the line "---" and all after it, or keep each record in a file of its own.',
      ];
    case 'TAB_AS_INDENT':
      return ['yaml-tab', 'The line begins with a tab.', 'Begin the line with spaces, two for each level.'];
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_DIRECTIVE':
      return [
        'yaml-tag',
        'A tag or directive is not allowed here.',
        'Remove it. Where words begin with "!", put them in quotation marks.',
      ];
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
      return [
        'yaml-alias',
        'An alias or anchor is not allowed here.',
        'Where words begin with "*" or "&", put them in quotation marks.',
      ];
    case 'NON_STRING_KEY':
      return [
        'yaml-key',
        'A list or a group of fields cannot be the name of a field.',
        'Write a plain name before the colon, such as "title:".',
      ];
    case 'BAD_DQ_ESCAPE':
      return [
        'yaml-syntax',
        'A "\\" inside double quotation marks begins a code that does not exist.',
        'Write "\\\\" for one "\\", or use single quotation marks.',
      ];
    case 'BAD_SCALAR_START':
      return [
        'yaml-syntax',
        'Words cannot begin with this sign.',
        `Put them in quotation marks: ${quoted(line)}`,
      ];
    case 'MISSING_CHAR':
      return [
        'yaml-syntax',
        'Something that was opened is not closed, or a colon is missing.',
        'Close the quotation mark or bracket, or write a colon and a space after the field’s name.',
      ];
    case 'UNEXPECTED_TOKEN':
      return [
        'yaml-syntax',
        'There is more on this line than can be understood.',
        `Put all the words in one pair of quotation marks: ${quoted(line)}`,
      ];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return [
        'yaml-syntax',
        'There is a second colon on this line.',
        `Put the words after the first colon in quotation marks: ${quoted(line)}`,
      ];
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        'yaml-syntax',
        'A field has no colon and space after its name, or words run on where a field should begin.',
        'Write the name, a colon and a space, as in "title: Words". Begin a line that runs on with two more spaces.',
      ];
    case 'BAD_INDENT':
      return [
        'yaml-syntax',
        'This line does not begin in the same column as the lines that it belongs with.',
        'Begin each field of one group with the same number of spaces.',
      ];
    default:
      return [
        'yaml-syntax',
        'This line cannot be understood.',
        `Put the words in quotation marks: ${quoted(line)}`,
      ];
  }
}

/** The line with all after its first colon (or list mark) in single quotation marks. */
function quoted(line: string): string {
  const match = /^(\s*(?:-\s+)?(?:[^\s:'"][^:]*:\s+)?)(.*)$/.exec(line);
  const [, head = '', words = line] = match ?? [];
  const bare = words.trim().replace(/^(["'])(.*?)\1/, '$2');
  return `${head.trim()} '${bare.replaceAll("'", "''")}'`.trim();
}
