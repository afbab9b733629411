/**
 * Reads what was typed after a command's name. A script describes its command once and is given typed
 * values; the help, the refusals and the types all follow from that description.
 *
 *     const { options, operands } = parseCommand({
 *       name: 'import',
 *       summary: 'Turn a council document into draft content.',
 *       operands: { file: { value: 'FILE', meaning: 'the document' } },
 *       options: {
 *         content: CONTENT_OPTION,                                        // string
 *         plan: { kind: 'text', value: 'ID', meaning: '…', required: true }, // string
 *         'as-at': { kind: 'day', meaning: '…' },                         // Day | undefined
 *         format: { kind: 'choice', choices: ['text', 'json'], meaning: '…', default: 'text' }, // 'text' | 'json'
 *         'dry-run': { kind: 'flag', meaning: '…' },                      // boolean
 *       },
 *     });
 *     operands.file // string
 */
import { parseArgs } from 'node:util';
import { toDay } from '../../src/model/day.ts';
import { nearest } from '../../src/model/nearest.ts';
import type { Command, Operand, Option, Values } from './command.ts';
import { helpOf, optionUsage, runOf, usageOf } from './help.ts';

export { CONTENT_OPTION, TODAY_OPTION } from './command.ts';
export type { Command } from './command.ts';

/** What came of reading the arguments: values to run with, help to print, or what is wrong with them. */
export type Reading<C extends Command> =
  ({ kind: 'run' } & Values<C>) | { kind: 'help'; text: string } | { kind: 'wrong'; text: string };

/** Thrown inside this file alone, and turned into a {@link Reading}. */
class WrongUse extends Error {}

/**
 * The values typed for `command`. Ends the process where there is nothing to run: after `--help` with
 * exit code 0, after wrong use with exit code 2 and, on standard error, what to type instead.
 */
export function parseCommand<const C extends Command>(
  command: C,
  typed: readonly string[] = process.argv.slice(2),
): Values<C> {
  const reading = readArguments(command, typed);
  if (reading.kind === 'run') return reading;
  (reading.kind === 'help' ? process.stdout : process.stderr).write(reading.text);
  process.exit(reading.kind === 'help' ? 0 : 2);
}

/** As {@link parseCommand}, but prints nothing and ends nothing. */
export function readArguments<const C extends Command>(command: C, typed: readonly string[]): Reading<C> {
  const { tokens } = parseArgs({
    args: [...typed],
    options: parserOptions(command),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) {
    return { kind: 'help', text: helpOf(command) };
  }
  try {
    const given = new Map<string, string | undefined>();
    for (const token of tokens) {
      if (token.kind !== 'option') continue;
      refuseUnknown(command, token.rawName, token.name);
      if (given.has(token.name)) throw new WrongUse(`${token.rawName} is given twice. Give it once.`);
      given.set(token.name, token.value);
    }
    const places = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
    // The names and the kinds were just checked against `command`, which the types cannot see.
    return {
      kind: 'run',
      options: readOptions(command, given),
      operands: readOperands(command, places),
    } as unknown as Reading<C>;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    return { kind: 'wrong', text: `${error.message}\n\n${usageOf(command)}\n${runOf(command)} -- --help\n` };
  }
}

function parserOptions(command: Command): Record<string, { type: 'boolean' | 'string'; short?: string }> {
  const entries = Object.entries(command.options).map(
    ([name, option]) => [name, { type: option.kind === 'flag' ? 'boolean' : 'string' }] as const,
  );
  return { ...Object.fromEntries(entries), help: { type: 'boolean', short: 'h' } };
}

function refuseUnknown(command: Command, rawName: string, name: string): void {
  if (Object.hasOwn(command.options, name)) return;
  const meant = nearest(name, [...Object.keys(command.options), 'help']);
  const hint = meant === null ? 'These are the options that it knows:' : `Did you mean --${meant}?`;
  throw new WrongUse(`${runOf(command)} has no option ${rawName}. ${hint}`);
}

function readOptions(
  command: Command,
  given: ReadonlyMap<string, string | undefined>,
): Record<string, unknown> {
  const entries = Object.entries(command.options).map(([name, option]) => {
    if (option.kind === 'flag') return [name, readFlag(name, given)] as const;
    if (given.has(name)) return [name, readValue(name, option, given.get(name))] as const;
    if (option.required)
      throw new WrongUse(`${runOf(command)} needs ${optionUsage(name, option)}: ${option.meaning}.`);
    return [name, option.default] as const;
  });
  return Object.fromEntries(entries);
}

function readFlag(name: string, given: ReadonlyMap<string, string | undefined>): boolean {
  if (given.get(name) !== undefined) throw new WrongUse(`--${name} takes no value. Type --${name} alone.`);
  return given.has(name);
}

function readValue(name: string, option: Option, value: string | undefined): unknown {
  const usage = optionUsage(name, option);
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new WrongUse(`--${name} needs a value. Type ${usage}.`);
  switch (option.kind) {
    case 'day': {
      const found = toDay(value);
      if (found === null) throw new WrongUse(`--${name} ${value} is not a day. Type a day as 2026-01-31.`);
      return found;
    }
    case 'number':
      if (!/^\d{1,9}$/.test(value))
        throw new WrongUse(`--${name} ${value} is not a whole number. Type one as 10.`);
      return Number(value);
    case 'address':
      if (/^https?:\/\/./.test(value) && URL.canParse(value)) return value;
      throw new WrongUse(`--${name} ${value} is not an address. Type it whole, as https://promises.example.`);
    case 'choice':
      return readChoice(`--${name}`, option.choices, value);
    case 'choices':
      return value.split(',').map((word) => readChoice(`--${name}`, option.choices, word.trim()));
    default:
      return value;
  }
}

function readChoice(name: string, choices: readonly string[], value: string): string {
  if (choices.includes(value)) return value;
  const meant = nearest(value, choices);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new WrongUse(`${name} is one of ${choices.join(', ')}, not ${value}.${hint}`);
}

function readOperands(command: Command, places: readonly string[]): Record<string, unknown> {
  const left = [...places];
  const entries = Object.entries(command.operands ?? {}).map(([name, operand]) => {
    const taken = left.splice(0, operand.many ? left.length : 1);
    return [name, readOperand(command, operand, taken)] as const;
  });
  const [extra] = left;
  if (extra !== undefined) {
    // npm keeps `--out x` for itself where the `--` before it was forgotten, and hands on the bare `x`.
    throw new WrongUse(
      `${runOf(command)} does not know what to do with "${extra}". Options come after a --, as in: ${runOf(command)} -- --help`,
    );
  }
  return Object.fromEntries(entries);
}

function readOperand(
  command: Command,
  operand: Operand,
  taken: readonly string[],
): string | string[] | undefined {
  if (taken.length === 0 && !operand.optional) {
    throw new WrongUse(`${runOf(command)} needs ${operand.value}: ${operand.meaning}.`);
  }
  const words = taken.map((word) =>
    operand.choices === undefined ? word : readChoice(operand.value, operand.choices, word),
  );
  return operand.many ? words : words[0];
}
