import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { addDays, toDay } from '../../src/model/day.ts';
import { toPeriod } from '../../src/model/period.ts';
import { listFolder } from '../../src/reader/folder.ts';
import { readFrontMatter } from '../../src/reader/front-matter.ts';
import { placeOf } from '../../src/reader/layout.ts';
import type { RecordKind } from '../../src/reader/schemas.ts';
import { dayWords } from '../../src/words/en.ts';
import { usesIn, type Field, type Use } from './fields.ts';

/** What a field was made to say, and how a page words that. Nothing else in the content says it. */
export interface Mark {
  field: string;
  file: string;
  /** What a page has to say, or to lead to. */
  words: string;
}

/** A copy of a content folder whose fields say what nothing else does. */
export interface MarkedContent {
  marks: Mark[];
  /** Every field that some file uses. */
  used: ReadonlySet<string>;
}

/** Names by which one record, or a check, finds what it needs elsewhere: what stands there has to be one of those names. */
const NAMES = new Set([
  'site.contact.phone',
  'site.notPersonal[].words',
  'plan.leads[].role',
  'plan.leads[].also[]',
  'action.leads[]',
  'action.milestones[].leads[]',
  'measure.comparators[].name',
  'report.actions{}.evidence[].file',
  'report.actions{}.milestones{}.evidence[].file',
  'corrections[].file',
  'corrections[].field',
  'site-corrections[].file',
  'site-corrections[].field',
  'site.brand.logo.file',
]);
/** A field whose text is another's: both are marked alike. */
const SAME_AS: Readonly<Record<string, string>> = { 'boards[].reportsTo': 'boards[].name' };

interface MarkedFile {
  file: string;
  uses: Use[];
  write: () => string;
}

/**
 * Copies the folder `from` to `to`, where it marks every text, and one day, one period and one number of each
 * field. `isSaid` tells what the pages of `from` say already, which can mark nothing.
 */
export function markContent(from: string, to: string, isSaid: (words: string) => boolean): MarkedContent {
  const files = listFolder(from).files.flatMap(({ path: file, read }) => {
    const place = placeOf(file);
    return place.kind === 'beside' || place.kind === 'stray' ? [] : [openFile(file, place.kind, read())];
  });
  const marker = new Marker(isSaid);
  const marks = files.flatMap(({ file, uses }) =>
    uses.flatMap((use) => {
      const words = marker.mark(use, uses);
      return words === null ? [] : [{ field: use.field.name, file, words }];
    }),
  );
  cpSync(from, to, { recursive: true });
  for (const { file, write } of files) writeFileSync(path.join(to, file), write());
  return { marks, used: new Set(files.flatMap(({ uses }) => uses.map(({ field }) => field.name))) };
}

function openFile(file: string, kind: RecordKind, bytes: Uint8Array): MarkedFile {
  const text = new TextDecoder().decode(bytes);
  if (!file.endsWith('.mdx')) {
    const document = opened(text);
    return { file, uses: usesIn(kind, document.contents), write: () => document.toString({ lineWidth: 0 }) };
  }
  const parts = readFrontMatter(text);
  if ('fault' in parts) throw new Error(`${file}: ${parts.fault.message}`);
  const document = opened(parts.yaml);
  return {
    file,
    uses: usesIn(kind, document.contents),
    write: () => `---\n${document.toString({ lineWidth: 0 })}---\n${parts.body}`,
  };
}

/** As text alone, so that 1.10 stays 1.10. */
const opened = (text: string): Document => parseDocument(text, { schema: 'failsafe' });

const LEAST_NUMBER = 4811;
const FIRST_LETTER = 97;

/** What a field may be made to say, and how a page words it. */
interface Free {
  text: string;
  words: string;
}

/** Marks uses one after another, and keeps what it has given out. */
class Marker {
  private readonly words = new Map<string, string>();
  private readonly given = new Set<string>();
  private readonly done = new Set<string>();
  private readonly isSaid: (words: string) => boolean;

  constructor(isSaid: (words: string) => boolean) {
    this.isSaid = isSaid;
  }

  /** Makes the use say something of its own; what a page says of it then, or null where it is left as it is. */
  mark({ field, scalar }: Use, beside: readonly Use[]): string | null {
    const kind = kindOf(field);
    if (kind === null) return null;
    if (kind === 'text') {
      const word = this.wordFor(SAME_AS[field.name] ?? field.name, scalar.value);
      scalar.value = `${scalar.value} ${word}`;
      return word;
    }
    if (kind === 'link') return this.markLink(field, scalar);
    if (this.done.has(field.name) || !takesMark(field, beside)) return null;
    this.done.add(field.name);
    const free = kind === 'number' ? this.freeNumber() : this.freeDay(scalar.value);
    scalar.value = free.text;
    return free.words;
  }

  private markLink({ name }: Field, scalar: Use['scalar']): string | null {
    if (scalar.value.startsWith('/') || name === 'site.address') return null;
    const word = this.wordFor(name, scalar.value);
    scalar.value = scalar.value.startsWith('mailto:')
      ? scalar.value.replace('@', `-${word}@`)
      : `${scalar.value}?${word}`;
    return word;
  }

  /** The word of a field and what it said: of letters alone, and one that no language has. */
  private wordFor(field: string, said: string): string {
    const key = `${field} ${said}`;
    const known = this.words.get(key);
    if (known !== undefined) return known;
    const letters = this.words.size
      .toString(26)
      .padStart(3, '0')
      .replace(/./g, (digit) => String.fromCharCode(FIRST_LETTER + parseInt(digit, 26)));
    const word = `zq${letters}`;
    this.words.set(key, word);
    return word;
  }

  /** The nearest day before one, or before the end of a period, that no page names. */
  private freeDay(said: string): Free {
    const near = toDay(said) ?? toPeriod(said)?.to;
    if (near === undefined) throw new Error(`"${said}" is neither a day nor a period.`);
    return this.firstFree((away) => {
      const day = addDays(near, -away);
      return { text: day, words: dayWords(day) };
    });
  }

  /** A number that no page has, and that is no small one of people. */
  private freeNumber(): Free {
    return this.firstFree((more) => {
      const number = LEAST_NUMBER + more;
      return { text: String(number), words: number.toLocaleString('en-GB') };
    });
  }

  private firstFree(candidate: (index: number) => Free): Free {
    for (let index = 1; ; index += 1) {
      const free = candidate(index);
      if (this.given.has(free.words) || this.isSaid(free.words)) continue;
      this.given.add(free.words);
      return free;
    }
  }
}

/** How a pattern begins that says how long a text may be, and nothing of what it says. */
const ANYTHING = '^[\\s\\S]{';

/** What of a field may be chosen freely, and how; null where that is bound to a few words, or to another record. */
export function kindOf({ name, shape }: Field): 'text' | 'link' | 'number' | 'day' | null {
  if (NAMES.has(name)) return null;
  if (shape.format === 'link') return 'link';
  if (shape.made === 'number' || shape.made === 'count' || shape.made === 'figure') return 'number';
  if (shape.made === 'day' || shape.made === 'period') return 'day';
  const isFree = shape.pattern === undefined || shape.pattern.startsWith(ANYTHING);
  return shape.enum === undefined && isFree ? 'text' : null;
}

/** Fields that are a number or a day, and are not theirs alone to choose: another has to agree with them. */
const BOUND = new Set(['measure.decimals', 'report.asAt', 'plan.inspection.from']);

/** Whether a number of any size may stand in the file, and whether a day is its own to choose. */
function takesMark({ name, shape }: Field, beside: readonly Use[]): boolean {
  if (BOUND.has(name) || name.endsWith('.revises')) return false;
  const isFigure = shape.made === 'number' || shape.made === 'figure';
  if (!isFigure || name === 'measure.outOf' || name.startsWith('measure.service')) return true;
  const said = (of: string) => beside.find(({ field }) => field.name === of)?.scalar.value;
  return said('measure.unit') !== 'percent' && Number(said('measure.decimals') ?? 0) === 0;
}
