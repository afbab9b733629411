/** A command's help, written from its description. */
import type { Command, Operand, Option } from './command.ts';

const HELP_ROW = ['--help', 'print this'] as const;

/** What is typed to run the command: `npm run build -- [--content DIR]`. */
export function usageOf(command: Command): string {
  const operands = Object.values(command.operands ?? {}).map(operandUsage);
  const options = Object.entries(command.options).map(([name, option]) => {
    const usage = optionUsage(name, option);
    return isRequired(option) ? usage : `[${usage}]`;
  });
  const required = options.filter((usage) => !usage.startsWith('['));
  const others = options.filter((usage) => usage.startsWith('['));
  const parts = [...operands, ...required, ...others];
  return [runOf(command), ...(parts.length > 0 ? ['--', ...parts] : [])].join(' ');
}

/** The whole help: how to type it, what it does, and the meaning of each part. Ends with a new line. */
export function helpOf(command: Command): string {
  const rows = [
    ...Object.values(command.operands ?? {}).map(
      (operand) => [operand.value, choicesAfter(operand.meaning, operand)] as const,
    ),
    ...Object.entries(command.options).map(
      ([name, option]) => [optionUsage(name, option), meaningOf(option)] as const,
    ),
    HELP_ROW,
  ];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const table = rows.map(([usage, meaning]) => `  ${usage.padEnd(width)}  ${meaning}`);
  return `${[usageOf(command), '', command.summary, '', ...table, ...examplesOf(command)].join('\n')}\n`;
}

function examplesOf({ examples = [] }: Command): string[] {
  return examples.flatMap(({ typed, does }) => ['', `${does}:`, `  ${typed}`]);
}

/** `npm test`, `npm start`, and `npm run` for the others. */
export function runOf(command: Command): string {
  return ['start', 'test'].includes(command.name) ? `npm ${command.name}` : `npm run ${command.name}`;
}

/** An option as it is typed: `--out DIR`, `--format text|json`, `--dry-run`. */
export function optionUsage(name: string, option: Option): string {
  const value = valueWord(option);
  return value === null ? `--${name}` : `--${name} ${value}`;
}

function valueWord(option: Option): string | null {
  switch (option.kind) {
    case 'flag':
      return null;
    case 'text':
      return option.value;
    case 'day':
      return 'DATE';
    case 'number':
      return 'N';
    case 'address':
      return 'URL';
    case 'choice':
      return option.choices.join('|');
    case 'choices':
      return 'NAMES';
  }
}

function isRequired(option: Option): boolean {
  return option.kind !== 'flag' && option.required === true;
}

function operandUsage(operand: Operand): string {
  const word = operand.choices?.join('|') ?? operand.value;
  const usage = operand.many ? `${word} …` : word;
  return operand.optional ? `[${usage}]` : usage;
}

function meaningOf(option: Option): string {
  if (option.kind === 'choices') return choicesAfter(option.meaning, option);
  if (option.kind === 'flag' || option.default === undefined) return option.meaning;
  return `${option.meaning} (${String(option.default)} where it is not given)`;
}

function choicesAfter(meaning: string, { choices }: Pick<Operand, 'choices'>): string {
  return choices === undefined ? meaning : `${meaning}: ${choices.join(', ')}`;
}
