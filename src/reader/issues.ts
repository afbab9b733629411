import type { z } from 'zod';
import type { FieldPath } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { RULES, type RuleId } from '../model/rules.ts';
import { shapeAt, type Shape } from './schemas.ts';
import type { Raw } from './yaml.ts';

/** What a schema has against a record, in plain words. `path` is where it stands, as the schema saw the data. */
export interface FieldFault {
  rule: RuleId;
  message: string;
  hint: string;
  path: FieldPath;
}

type Issue = z.core.$ZodIssue;

/** One fault for each thing that an issue names; `data` is what the schema was given. */
export function explainIssue(issue: Issue, data: Raw, shape: Shape): FieldFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownField(name, path, shape));
    case 'invalid_type':
      return [wrongType(issue.expected, path, data, shape)];
    case 'invalid_value':
      return [unknownChoice(issue, path, data, shape)];
    case 'invalid_key':
      return [{ ...apart(issue.issues[0]?.message ?? issue.message), rule: 'invalid-value', path }];
    default:
      return [{ ...apart(issue.message), rule: ruleOf(issue), path }];
  }
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: Raw | undefined, path: FieldPath): Raw | undefined {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object') return undefined;
    value = Array.isArray(value) ? value[Number(step)] : Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

function unknownField(name: string, path: FieldPath, shape: Shape): FieldFault {
  const known = Object.keys(shapeAt(shape, path)?.properties ?? {});
  const meant = nearest(name, known);
  return {
    rule: 'unknown-field',
    message: `There is no field "${name}" here.`,
    hint:
      meant === null
        ? `Remove it. The fields here are ${known.join(', ')}.`
        : `Did you mean "${meant}"? Write "${meant}:" in place of "${name}:".`,
    path: [...path, name],
  };
}

function wrongType(expected: string, path: FieldPath, data: Raw, shape: Shape): FieldFault {
  const given = valueAt(data, path);
  const about = shapeAt(shape, path)?.description;
  const name = nameOf(path);
  if (given === undefined) {
    const meaning = about === undefined ? '' : ` ${about}`;
    return {
      rule: 'missing-field',
      message: `${name} is missing.`,
      hint: `Add a line "${String(path.at(-1) ?? '')}:" here.${meaning}`,
      path,
    };
  }
  return {
    rule: 'wrong-type',
    message: `${name} is ${kindOf(given)}, and should be ${KINDS[expected] ?? expected}.`,
    hint: path.length === 0 ? fixForFile(expected) : fixFor(expected, path, given, shapeAt(shape, path)),
    path,
  };
}

const KINDS: Partial<Record<string, string>> = {
  string: 'words',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function kindOf(given: Raw): string {
  if (typeof given === 'string') return 'words';
  return Array.isArray(given) ? 'a list' : 'a group of fields';
}

function fixForFile(expected: string): string {
  return expected === 'array'
    ? 'Begin each item of the list with "- " at the beginning of a line.'
    : 'Begin each field at the beginning of a line, as in "title: Words".';
}

function fixFor(expected: string, path: FieldPath, given: Raw, shape: Shape | null): string {
  const name = String(path.at(-1));
  const words = typeof given === 'string' ? given : 'words';
  const [field] = (expected === 'array' ? shape?.items : shape)?.required ?? [];
  const item = field === undefined ? words : `${field}: ${words}`;
  if (expected === 'string') {
    return `Write words after "${name}:". Where the words begin with "[" or "{", put them in quotation marks.`;
  }
  return expected === 'array'
    ? `Begin each item on a line of its own, below "${name}:", with "- ": "- ${item}".`
    : typeof path.at(-1) === 'number'
      ? `Write its fields in place of the words: "- ${item}".`
      : `Write each field on a line of its own, below "${name}:", two spaces further in.`;
}

function unknownChoice(
  issue: z.core.$ZodIssueInvalidValue,
  path: FieldPath,
  data: Raw,
  shape: Shape,
): FieldFault {
  const given = valueAt(data, path);
  const choices = issue.values.map(String);
  if (typeof given !== 'string') return wrongType('string', path, data, shape);
  const meant = nearest(given, choices) ?? SAME[given.toLowerCase()];
  const offered = choices.join(', ');
  return {
    rule: 'unknown-choice',
    message: `"${given}" is not one of the choices for ${nameOf(path)}.`,
    hint:
      meant !== undefined && choices.includes(meant)
        ? `Did you mean "${meant}"? The choices are ${offered}.`
        : `Write one of ${offered}.`,
    path,
  };
}

/** Other spellings of true and false. */
const SAME: Partial<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
};

/** The rule that a schema gave with its message. */
function ruleOf(issue: Issue): RuleId {
  if (issue.code === 'too_big') return 'too-long';
  const given: unknown = issue.code === 'custom' ? issue.params?.rule : undefined;
  return typeof given === 'string' && Object.hasOwn(RULES, given) ? (given as RuleId) : 'invalid-value';
}

/** A schema's message and hint, out of the one string that carries both: see `problem` in the schemas. */
function apart(both: string): { message: string; hint: string } {
  const [message = '', ...hint] = both.split('\n');
  return { message, hint: hint.join('\n') || 'Correct the value.' };
}

/** The field as an editor would name it: `title`, or `title of item 2 of milestones`. */
function nameOf(path: FieldPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `"${last}"`;
  return `Item ${last + 1} of "${String(path.at(-2) ?? 'the list')}"`;
}
