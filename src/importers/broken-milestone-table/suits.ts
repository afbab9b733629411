import type { Field } from '../headings.ts';
import { isDate } from '../timescale/timescale.ts';
import { isPageNumber, readRefCell } from './ref-cell.ts';
import { statedIn } from './status-cell.ts';

/** The most letters of a ref with its specks, of one post, and of the posts that lead one action. */
const LONGEST_REF = 10;
const LONGEST_POST = 60;
const LONGEST_LEAD = 160;
const ENDS_IN_DATE = /\([^()]*\d[^()]*\)[\s.,]*$/;
const BEGINS_WITH_DATE = /^\([^()]*\d[^()]*\)/;
/** An organisation by its initials: the end of who leads. */
const CODE = /^[A-Z]{2,6}$/;
/** Words that are all in brackets, and no date, go on with the words above. */
const BRACKETED = /^\([^()\d]*\)$/;
const LONGEST_TIMESCALE = 40;
const TIMESCALE =
  /^(?:time ?scales? )?(?:to be (?:agreed|confirmed|decided)|tb[ac]\b|on-?going\b|rolling\b|annual(?:ly)?\b|quarterly\b|monthly\b|termly\b|in place\b)/i;
const POST =
  /\b(?:manager|director|head|lead|officer|chair|chief|commissioner|psychologist|advis[eo]r|coordinator|team|group|board|trust|council|nurse|principal|analyst|services?|partnerships?)\b/i;

/** What is known of a cell's surroundings. */
export interface Beside {
  /** The statuses that the table uses. */
  readonly statuses: readonly string[];
  /** True where a status stands right after the cell. */
  readonly beforeStatus: boolean;
}

/** So ill suited that any slide is likelier. */
const NEVER = 12;

/** How ill a text suits a field: 0 where it is just what stands there, about 1 where it might, 3 where it hardly can. */
export function misfit(text: string, field: Field, beside: Beside): number {
  if (isStatus(text, beside.statuses)) return field === 'status' ? 0 : NEVER;
  if (isRefLike(text)) return field === 'ref' ? 0 : 3;
  const beforeStatus = beside.beforeStatus && !BRACKETED.test(text);
  switch (field) {
    case 'status':
      return NEVER;
    case 'ref':
      return refMisfit(text);
    case 'due':
      return saysWhen(text) ? 0 : text.length <= LONGEST_TIMESCALE ? 3 : 8;
    case 'milestone':
      return isWhen(text) ? 4 : milestoneMisfit(text, beforeStatus);
    default:
      return isWhen(text) ? 4 : wordsMisfit(text, field, beforeStatus);
  }
}

/** True where a text is a date, or words that say when without one: "To be agreed", "Ongoing". */
export function saysWhen(text: string): boolean {
  return isWhen(text) || (text.length <= LONGEST_TIMESCALE && TIMESCALE.test(text));
}

/** True where a cell states one of the table's statuses, or several. */
export function isStatus(text: string, statuses: readonly string[]): boolean {
  return statedIn(text, statuses).length > 0;
}

/** A date alone. In brackets it ends a milestone. */
function isWhen(text: string): boolean {
  return isDate(text) && !text.startsWith('(');
}

function refMisfit(text: string): number {
  if (!/\p{L}{3}/u.test(text)) return 0.3;
  return text.length <= LONGEST_REF ? 1.5 : NEVER;
}

function milestoneMisfit(text: string, beforeStatus: boolean): number {
  if (BRACKETED.test(text) || CODE.test(text)) return 3;
  return beforeStatus || ENDS_IN_DATE.test(text) || BEGINS_WITH_DATE.test(text) ? 0 : 1;
}

function wordsMisfit(text: string, field: Field, beforeStatus: boolean): number {
  if (beforeStatus || ENDS_IN_DATE.test(text)) return 3;
  if (saysWhen(text)) return 2;
  const names = POST.test(text);
  if (field !== 'lead') return names && text.length <= LONGEST_POST ? 0.5 : 0;
  if ((names && text.length <= LONGEST_LEAD) || CODE.test(text)) return 0;
  return text.length <= LONGEST_TIMESCALE ? 0.6 : 1.5;
}

function isRefLike(text: string): boolean {
  const { ref, clear } = readRefCell(text);
  return isPageNumber(text) || (ref !== null && clear && ref.includes('.'));
}
