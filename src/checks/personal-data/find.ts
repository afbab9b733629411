import { namedChildren } from './children.ts';
import { isNhsNumber, isPupilNumber } from './numbers.ts';
import { isPrivateEmail, isPrivatePhone, isPrivatePostcode } from './private.ts';

/** What was found, said without repeating it. */
export type PersonalKind =
  | 'an NHS number'
  | 'a unique pupil number'
  | 'a date of birth'
  | 'the postcode of a home'
  | 'a private email address'
  | 'a private phone number'
  | 'a child’s name beside an age or a school';

/** Something personal in a text. What it is stays in the text: nothing here is to be printed. */
export interface Personal {
  kind: PersonalKind;
  /** Where it begins, in characters from 0. */
  start: number;
  /** The words themselves, to be held against the exceptions. Never told to anyone. */
  words: string;
}

/** Everything in a text that would say who someone is, in order. The publisher’s own domains are not private. */
export function findPersonal(text: string, ownDomains: readonly string[] = []): Personal[] {
  if (!WORTH_READING.test(text)) return [];
  const found = [
    ...(/\d/.test(text) ? withDigits(text) : []),
    ...(text.includes('@')
      ? matches(text, EMAIL, 'a private email address', (words) => isPrivateEmail(words, ownDomains))
      : []),
    ...namedChildren(text).map(({ start, words }): Personal => {
      return { kind: 'a child’s name beside an age or a school', start, words };
    }),
  ].sort((one, other) => one.start - other.start);
  // Ten digits that are an NHS number are no phone number as well.
  return found.filter(
    ({ start }, index) => !found.slice(0, index).some((before) => start < before.start + before.words.length),
  );
}

function withDigits(text: string): Personal[] {
  return [
    ...numbersIn(text),
    ...datesOfBirthIn(text),
    ...matches(text, POSTCODE, 'the postcode of a home', isPrivatePostcode),
    ...matches(text, PHONE, 'a private phone number', isPrivatePhone),
  ];
}

/** True where a text would say who someone is. */
export function hasPersonalData(text: string): boolean {
  return findPersonal(text).length > 0;
}

/** Without a digit, an at sign, or a word for a child at a school there is nothing to find. */
const WORTH_READING = /[\d@]|\b(?:aged?|years?|school|academy|college|nursery|primary|born)\b/i;

const TEN_DIGITS = /(?<![\d.,£/-])\d(?:[ -]?\d){9}(?![\d/]|[.,-]\d)/g;
const LABELLED_NHS = /\bNHS\s*(?:no|num|number|id)?\.?\s*(?:is|:|#|=)?\s*\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/gi;
const PUPIL_NUMBER =
  /(?<![A-Za-z\d])[A-HJ-NP-RT-Za-hj-np-rt-z](?:[ -]?\d){11}[ -]?[\dA-HJ-NP-RT-Za-hj-np-rt-z](?![A-Za-z\d])/g;
const LABELLED_UPN =
  /\b(?:UPN|unique pupil number)\s*(?:no|number)?\.?\s*(?:is|:|#|=)?\s*[A-Z]\d{11}[\dA-Z]\b/gi;

function numbersIn(text: string): Personal[] {
  return [
    ...matches(text, LABELLED_NHS, 'an NHS number', () => true),
    ...matches(text, TEN_DIGITS, 'an NHS number', (words) => isNhsNumber(words.replace(/\D/g, ''))),
    ...matches(text, LABELLED_UPN, 'a unique pupil number', () => true),
    ...matches(text, PUPIL_NUMBER, 'a unique pupil number', (words) =>
      isPupilNumber(words.replace(/[ -]/g, '').toUpperCase()),
    ),
  ];
}

const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const A_DATE = `(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS},?\\s+\\d{2,4}|${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`;
/** "Born on or after 1 September" says who may go to school, and not when someone was born. */
const BORN = `(?:\\bd\\.?\\s?o\\.?\\s?b\\b\\.?|\\bdates? of birth\\b|\\bbirth\\s?(?:day|date)\\b|\\bborn\\b(?!\\s+(?:on or )?(?:after|before|between|since)))`;
const BORN_THEN = new RegExp(`${BORN}[^.;\\n\\d]{0,24}${A_DATE}`, 'gi');
const THEN_BORN = new RegExp(`${A_DATE}\\s*\\(?\\s*(?:d\\.?o\\.?b\\b\\.?|date of birth)`, 'gi');

function datesOfBirthIn(text: string): Personal[] {
  return [
    ...matches(text, BORN_THEN, 'a date of birth', () => true),
    ...matches(text, THEN_BORN, 'a date of birth', () => true),
  ];
}

const POSTCODE =
  /(?<![A-Za-z\d/=-])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[a-pr-uwyz][a-hk-y]?\d[a-z\d]? \d[abd-hjlnp-uw-z]{2})(?![A-Za-z\d])/g;
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<![\w.,£/-])(?:\+44[ -]?\(?0?\)?[ -]?|\(?0)(?:\d[ ()-]{0,2}){8,9}\d(?![\d/]|[.,-]\d)/g;

function matches(
  text: string,
  pattern: RegExp,
  kind: PersonalKind,
  isPersonal: (words: string, around: { before: string; after: string }) => boolean,
): Personal[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
    const before = text.slice(Math.max(0, index - REACH), index);
    const after = text.slice(index + words.length, index + words.length + REACH);
    return isPersonal(words, { before, after }) ? [{ kind, start: index, words }] : [];
  });
}

/** How far the words reach that say whose an address or a number is, in characters. */
const REACH = 120;
