/** What a command takes: the one description from which its help, its checks and its types follow. */
import type { Day } from '../../src/model/day.ts';

interface Described {
  /** What it is for, in a few words that can follow its name in the help. */
  meaning: string;
}

/** On or off: `--dry-run`. */
export interface FlagOption extends Described {
  kind: 'flag';
}

interface ValuedOption<Value> extends Described {
  /** The value where the option is not given. */
  default?: Value;
  /** The command cannot run without it. */
  required?: true;
}

/** Any text: `--out DIR`. `value` is the word that stands for it in the help. */
export interface TextOption extends ValuedOption<string> {
  kind: 'text';
  value: string;
}

/** A day that exists, as `2026-01-31`. */
export interface DayOption extends ValuedOption<Day> {
  kind: 'day';
}

/** A whole number, 0 or more. */
export interface NumberOption extends ValuedOption<number> {
  kind: 'number';
}

/** The whole address of a site: `https://promises.example`. */
export interface AddressOption extends ValuedOption<string> {
  kind: 'address';
}

/** One of a few words: `--format text|json|github`. */
export interface ChoiceOption extends ValuedOption<string> {
  kind: 'choice';
  choices: readonly string[];
}

/** Several of a few words, with commas between: `--allow fewer-pages,smaller-site`. */
export interface ChoicesOption extends ValuedOption<readonly string[]> {
  kind: 'choices';
  choices: readonly string[];
}

export type Option =
  FlagOption | TextOption | DayOption | NumberOption | AddressOption | ChoiceOption | ChoicesOption;

/** Something that is given by its place and has no dashes: the `FILE` of an import. */
export interface Operand extends Described {
  /** The word that stands for it in the help: `FILE`. */
  value: string;
  optional?: true;
  /** Takes all that are left; the last operand only. Its value is a list, empty where `optional`. */
  many?: true;
  choices?: readonly string[];
}

/** A command as its script describes it. Operands stand in the order in which they are typed. */
export interface Command {
  /** The name in `package.json`: `build`. */
  name: string;
  /** What it does: one sentence. */
  summary: string;
  operands?: Record<string, Operand>;
  options: Record<string, Option>;
  /** Whole lines that can be typed, each with what it does. */
  examples?: readonly { typed: string; does: string }[];
}

type Single<O> = O extends { kind: 'day' }
  ? Day
  : O extends { kind: 'number' }
    ? number
    : O extends { kind: 'choices'; choices: readonly (infer Word)[] }
      ? readonly Word[]
      : O extends { choices: readonly (infer Word)[] }
        ? Word
        : string;

type OptionValue<O> = O extends { kind: 'flag' }
  ? boolean
  : O extends { required: true } | { default: unknown }
    ? Single<O>
    : Single<O> | undefined;

type OperandValue<O> = O extends { many: true }
  ? Single<O>[]
  : O extends { optional: true }
    ? Single<O> | undefined
    : Single<O>;

/** The values typed for a command, under the names that its description gives them. */
export interface Values<C extends Command> {
  options: { [Name in keyof C['options']]: OptionValue<C['options'][Name]> };
  operands: { [Name in keyof C['operands']]: OperandValue<NonNullable<C['operands']>[Name]> };
}

/** `--content DIR`, which every command that reads content takes. */
export const CONTENT_OPTION = {
  kind: 'text',
  value: 'DIR',
  meaning: 'the folder that holds the content',
  default: 'content',
} as const satisfies Option;

/** `--today DATE`, which every command whose answer depends on the day takes. Its default is `todayInLondon()`. */
export const TODAY_OPTION = {
  kind: 'day',
  meaning: 'the day to take as today, as 2026-01-31; today in London where it is not given',
} as const satisfies Option;
