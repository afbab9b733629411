import type { YAMLError } from 'yaml';
import type { RuleId } from '../model/rules.ts';
import { quotedBefore } from './yaml-tokens.ts';
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
  const isQuote = error.code === 'MISSING_CHAR' && error.message.includes('quote');
  const offset = isQuote ? quotedBefore(text, error.pos[0]) : Math.min(error.pos[0], text.length);
  const { rule = 'yaml-syntax', message, hint } = WORDINGS[error.code] ?? OTHER;
  return { rule, message, hint: hint(lineAt(text, offset)), position: positions(offset) };
}

interface Wording {
  rule?: RuleId;
  message: string;
  /** The fix, given the line. */
  hint: (line: string) => string;
}

const SIGNS = 'put them in quotation marks.';

const OTHER: Wording = {
  message: 'This line cannot be understood.',
  hint: (line) => `Put the words in quotation marks: ${quoted(line)}`,
};
const TAG: Wording = {
  rule: 'yaml-tag',
  message: 'A tag or directive is not allowed here.',
  hint: () => `Remove it. Where words begin with "!", ${SIGNS}`,
};
const ALIAS: Wording = {
  rule: 'yaml-alias',
  message: 'An alias or anchor is not allowed here.',
  hint: () => `Where words begin with "*" or "&", ${SIGNS}`,
};

const WORDINGS: Partial<Record<YAMLError['code'], Wording>> = {
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_TAGS: TAG,
  BAD_DIRECTIVE: TAG,
  ALIAS_PROPS: ALIAS,
  BAD_ALIAS: ALIAS,
  MULTIPLE_ANCHORS: ALIAS,
  TAB_AS_INDENT: {
    rule: 'yaml-tab',
    message: 'The line begins with a tab.',
    hint: () => 'Begin the line with spaces, two for each level.',
  },
  NON_STRING_KEY: {
    rule: 'yaml-key',
    message: 'A list or a group of fields cannot be the name of a field.',
    hint: () => 'Write a plain name before the colon, such as "title:".',
  },
  BAD_DQ_ESCAPE: {
    message: 'A "\\" inside double quotation marks begins a code that does not exist.',
    hint: () => 'Write "\\\\" for one "\\", or use single quotation marks.',
  },
  BAD_SCALAR_START: {
    message: 'Words cannot begin with this sign.',
    hint: (line) => `Put them in quotation marks: ${quoted(line)}`,
  },
  MISSING_CHAR: {
    message: 'A quotation mark or bracket is not closed, or a colon is missing.',
    hint: (line) =>
      /["']/.test(line)
        ? `End the words with the mark that they begin with: ${quoted(line)}`
        : 'Close the bracket, or write a colon and a space after the field’s name.',
  },
  UNEXPECTED_TOKEN: {
    message: 'There is more on this line than can be understood.',
    hint: (line) => `Put all the words in one pair of quotation marks: ${quoted(line)}`,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second colon on this line.',
    hint: (line) => `Put the words after the first colon in quotation marks: ${quoted(line)}`,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A field has no colon and space after its name, or words run on where a field should begin.',
    hint: () =>
      'Write the name, a colon and a space, as in "title: Words". Begin a line that runs on with two more spaces.',
  },
  BAD_INDENT: {
    message: 'This line does not begin in the same column as the lines that it belongs with.',
    hint: () => 'Begin each field of one group with the same number of spaces.',
  },
};

/** The line with all after its first colon (or list mark) in single quotation marks. */
function quoted(line: string): string {
  const match = /^(\s*(?:-\s+)?(?:[^\s:'"][^:]*:\s+)?)(.*)$/.exec(line);
  const [, head = '', words = line] = match ?? [];
  const bare = words.trim().replace(/^(["'])(.*?)(?:\1|$)/, '$2');
  return `${head.trim()} '${bare.replaceAll("'", "''")}'`.trim();
}
