import type { z } from 'zod';
import type { Meaning, planSchema } from '../model/schema/plan.ts';
import { together, type Fates, type Warning } from './account.ts';
import { isMeaning, mapKey, type WordMap } from './headings.ts';
import { idFrom } from './names.ts';
import type { Cell } from './source.ts';
import type { KeyLine } from './status-key.ts';
import { readStatus, USUAL_COLOURS } from './status-words.ts';

/** One status of a plan's own scale, as content writes it. */
export type StatusDraft = NonNullable<z.input<typeof planSchema>['statuses']>[number];

/** A plan's scale, and which of its statuses each status cell states. */
export interface Scale {
  readonly statuses: readonly StatusDraft[];
  readonly idOf: ReadonlyMap<Cell, string>;
  readonly fates: Fates;
}

/** What a colour is taken to mean where no key says it. */
const COLOURS_WITHOUT_KEY: Readonly<Record<string, Meaning>> = {
  blue: 'complete',
  green: 'on-track',
  amber: 'at-risk',
  orange: 'at-risk',
  yellow: 'at-risk',
  red: 'late',
  grey: 'not-started',
};

/** The order in which lines without a swatch choose among the colours in use: the surest first. */
const CHOOSING: readonly Meaning[] = ['complete', 'late', 'at-risk', 'on-track', 'not-started', 'withdrawn'];

/** Makes a plan's scale from its key and from the statuses in use. Cells whose status is not understood are refused. */
export function makeScale(cells: readonly Cell[], key: readonly KeyLine[], map: WordMap): Scale {
  const alike = printedAlike(key);
  const read = cells.map((cell) => ({ cell, status: statusOf(cell.text, map, alike) }));
  const used = new Set(read.flatMap(({ status }) => status?.colour ?? []));
  const coloured = withColours(key, used);
  const statuses = new Map(coloured.map((line) => fromKey(line)).map((status) => [status.id, status]));
  const idOf = new Map<Cell, string>();
  const guessed = new Map<string, Meaning>();
  const unlike = new Map<string, string>();
  for (const { cell, status } of read) {
    if (status === null) continue;
    if (isAlike(cell, alike)) unlike.set(cell.text, status.label);
    if (!statuses.has(status.id)) {
      statuses.set(status.id, status);
      if (status.guessed) guessed.set(status.label, status.means);
    }
    idOf.set(cell, status.id);
  }
  const refused = read
    .filter(({ status }) => status === null)
    .map(({ cell }) => ({ cell, why: whyUnknown(cell.text) }));
  return {
    statuses: [...statuses.values()].map(({ id, label, colour, meaning, means }) => ({
      id,
      label,
      colour,
      meaning,
      means,
    })),
    idOf,
    fates: together({
      placed: [...idOf.keys()].map((cell) => ({ cell, as: 'status' })),
      refused,
      warnings: [...aboutSwatches(key, coloured), ...aboutGuesses(guessed), ...aboutAlike(unlike)],
    }),
  };
}

interface KnownStatus extends StatusDraft {
  /** True where only a colour was printed, and no key or map says what it means. */
  guessed?: boolean;
}

function statusOf(text: string, map: WordMap, alike: ReadonlyMap<string, string>): KnownStatus | null {
  const word = readStatus(text);
  const mapped = map.get(mapKey(text));
  const told = mapped !== undefined && isMeaning(mapped) ? mapped : word?.means;
  const printed = word?.colour ?? null;
  const colour = printed === null ? null : (alike.get(printed) ?? printed);
  if (colour !== null) {
    const means = told ?? COLOURS_WITHOUT_KEY[colour];
    return means === undefined ? null : { ...inColour(colour), means, guessed: !told };
  }
  const id = idFrom(text);
  return !told || id === null ? null : { id, label: text, means: told };
}

/** Colours that print alike: a key's amber may come out of a document as orange. Those that the key itself tells apart are two. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['amber', 'orange'],
  ['amber', 'yellow'],
  ['grey', 'white'],
];

/** The key's colour, for each colour that prints like it and is in no line of the key. */
function printedAlike(key: readonly KeyLine[]): Map<string, string> {
  const inKey = new Set(key.map(({ colour }) => colour));
  const pairs = [...ALIKE, ...ALIKE.map(([one, other]) => [other, one] as const)];
  return new Map(
    pairs.flatMap(([named, other]) =>
      inKey.has(named) && !inKey.has(other) ? [[other, named] as const] : [],
    ),
  );
}

function isAlike({ text }: Cell, alike: ReadonlyMap<string, string>): boolean {
  return alike.has(readStatus(text)?.colour ?? '');
}

function aboutAlike(unlike: ReadonlyMap<string, string>): Warning[] {
  return [...unlike].map(([printed, label]) => ({
    line: null,
    ofProgress: true,
    message: `The key has no ${printed}. It was taken as ${label}, which prints like it. Check it against the document.`,
  }));
}

function inColour(colour: string): Pick<StatusDraft, 'id' | 'label' | 'colour'> {
  return { id: colour, label: colour.slice(0, 1).toUpperCase() + colour.slice(1), colour };
}

function fromKey({ colour, meaning, means }: KeyLine): KnownStatus {
  if (colour !== null) return { ...inColour(colour), meaning, means };
  return { id: idFrom(meaning) ?? means, label: meaning, meaning, means };
}

/** Gives each line that lost its swatch the colour in use that its meaning is usually printed in. */
function withColours(key: readonly KeyLine[], used: ReadonlySet<string>): KeyLine[] {
  const free = new Set([...used].filter((colour) => !key.some((line) => line.colour === colour)));
  const chosen = new Map<KeyLine, string>();
  for (const means of CHOOSING) {
    for (const line of key.filter((given) => given.means === means && given.colour === null)) {
      const colour = USUAL_COLOURS[means].find((usual) => free.has(usual));
      if (colour === undefined) continue;
      free.delete(colour);
      chosen.set(line, colour);
    }
  }
  return key.map((line) => ({ ...line, colour: line.colour ?? chosen.get(line) ?? null }));
}

function aboutSwatches(key: readonly KeyLine[], coloured: readonly KeyLine[]): Warning[] {
  const told = coloured.filter((line, index) => key[index]?.colour === null && line.colour !== null);
  if (told.length === 0) return [];
  const pairs = told.map(({ meaning, colour }) => `"${meaning}" is ${colour ?? ''}`).join(', ');
  return [
    {
      line: told[0]?.line ?? null,
      message: `The key was read without its colours. They were told by what each line means: ${pairs}. Check them against the document.`,
    },
  ];
}

function aboutGuesses(guessed: ReadonlyMap<string, Meaning>): Warning[] {
  return [...guessed].map(([label, means]) => ({
    line: null,
    message: `No key says what ${label} means. It was taken as ${means}. Check "statuses" in plan.mdx.`,
  }));
}

function whyUnknown(text: string): string {
  return `This is no status that is known. Say what it means in a file given with --map, such as {"${text.slice(0, 40)}": "on-track"}.`;
}
