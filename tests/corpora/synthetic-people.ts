import { isNhsNumber, isPupilNumber } from '../../src/checks/personal-data/numbers.ts';
import type { PersonalKind } from '../../src/checks/personal-data/find.ts';

/** Made-up personal data in sentences as officers write them: nobody’s, and the same every time. */
export interface Planted {
  kind: PersonalKind;
  words: string;
}

type Next = <Item>(items: readonly Item[]) => Item;

/** A sequence that looks like chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES =
  'Aisha,Oliver,Zainab,Tom,Ruby,Mohammed,Chloe,Kacper,Freya,Dylan,Amelia,Harry,Noor,Jack’s brother Leo,Ella,Yusuf,Poppy,Callum,Priya,Ethan'.split(
    ',',
  );
const SURNAMES = 'Smith,Khan,Okafor,Jones,Nowak,Patel,Williams,Ali,O’Brien,Taylor-Reed'.split(',');
const SCHOOLS =
  'Northby Primary School,Stowmere Academy,St Anne’s School,Brackenford College,Hill Top Nursery'.split(',');
const STREETS = 'Oak Street,Mill Lane,Acacia Avenue,Station Road,The Crescent,Church Close'.split(',');
const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);
const AREAS = 'NB,LS,SW,M,B,EH,CF,BT,NE,PL,S,E,N,W,OX'.split(',');
const MAILS =
  'gmail.com,hotmail.co.uk,outlook.com,yahoo.co.uk,icloud.com,btinternet.com,live.co.uk,sky.com,protonmail.com'.split(
    ',',
  );

/** So many sentences of each kind. */
export function syntheticPeople(each: number, seed = 20260213): Planted[] {
  const random = chance(seed);
  const pick: Next = (items) => {
    const found = items[Math.floor(random() * items.length)];
    if (found === undefined) throw new Error('Nothing to pick from.');
    return found;
  };
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('');
  const until = (make: () => string, isRight: (made: string) => boolean): string => {
    for (;;) {
      const made = make();
      if (isRight(made)) return made;
    }
  };
  const day = (): string => String(1 + Math.floor(random() * 28));
  const month = (): number => Math.floor(random() * 12);
  const year = (): string => String(2004 + Math.floor(random() * 18));
  const makers: Record<PersonalKind, () => string> = {
    'an NHS number': () => {
      const number = until(() => digits(10), isNhsNumber);
      const spaced = pick([
        number,
        `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`,
        `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`,
      ]);
      return pick([
        `The child’s NHS number is ${spaced}.`,
        `Case ${spaced} was closed in May.`,
        `See referral (${spaced}) from the clinic.`,
        `NHS No: ${spaced}`,
      ]);
    },
    'a unique pupil number': () => {
      const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'.split('');
      const ending = (): string => (random() < 0.2 ? pick(letters) : digits(1));
      const number = until(() => `${pick(letters)}${digits(11)}${ending()}`, isPupilNumber);
      const written = pick([
        number,
        number.toLowerCase(),
        `${number.slice(0, 1)} ${number.slice(1, 4)} ${number.slice(4, 8)} ${number.slice(8)}`,
      ]);
      return pick([`UPN ${written}`, `Pupil ${written} has no place.`, `${written} moved in March.`]);
    },
    'a date of birth': () => {
      const date = pick([
        `${day()}/${String(month() + 1).padStart(2, '0')}/${year()}`,
        `${day()} ${MONTHS[month()] ?? ''} ${year()}`,
        `${day()}.${month() + 1}.${year().slice(2)}`,
        `${year()}-${String(month() + 1).padStart(2, '0')}-${day().padStart(2, '0')}`,
        `${day()}th of ${MONTHS[month()] ?? ''} ${year()}`,
      ]);
      return pick([
        `DOB: ${date}`,
        `date of birth ${date}`,
        `The girl (born ${date}) waits.`,
        `She was born on ${date}.`,
        `D.O.B. ${date}`,
        `His birthday is ${date}.`,
      ]);
    },
    'the postcode of a home': () => {
      const letters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');
      const code = `${pick(AREAS)}${1 + Math.floor(random() * 29)} ${digits(1)}${pick(letters)}${pick(letters)}`;
      const written = pick([code, code.replace(' ', '')]);
      const house = `${1 + Math.floor(random() * 150)} ${pick(STREETS)}`;
      return pick([
        `They live at ${house}, ${written}.`,
        `Transport from ${house}, Northby ${written} stopped.`,
        `A boy in ${written} has no bus.`,
        `Home address: ${house}, ${written}`,
      ]);
    },
    'a private email address': () => {
      const name = `${pick(['mum', 'j.smith', 'a_khan', 'tom.and.ella', 'parent'])}${digits(2)}@${pick(MAILS)}`;
      return pick([`Write to ${name}.`, `Her mother (${name}) asked.`, `Contact: ${name}`]);
    },
    'a private phone number': () => {
      const mobile = `07${digits(3)} ${digits(6)}`;
      const house = `01${digits(3)} ${digits(6)}`;
      const written = pick([
        mobile,
        mobile.replace(' ', ''),
        `+44 ${mobile.slice(1)}`,
        `${mobile.slice(0, 8)} ${mobile.slice(8)}`,
      ]);
      return pick([
        `Ring her on ${written}.`,
        `Mobile ${written}`,
        `Dad: ${written} after six.`,
        `Mum’s home number is ${house}.`,
        `The father can be had on ${house}.`,
      ]);
    },
    'a child’s name beside an age or a school': () => {
      const name = pick(NAMES);
      const full = pick([name, `${name} ${pick(SURNAMES)}`]);
      const age = 3 + Math.floor(random() * 15);
      const school = pick(SCHOOLS);
      return pick([
        `${full}, aged ${age}, waits for a place.`,
        `${full} (${age}) was sent home.`,
        `${full}, ${age}, was sent home.`,
        `We met ${full}, who is ${age} years old.`,
        `The ${age}-year-old ${full} has no school.`,
        `${full} goes to ${school}.`,
        `${full} attends ${school}, and is often ill.`,
        `Our son ${full} at ${school} has no help.`,
        `${full} is in Year ${1 + Math.floor(random() * 11)} at ${school}.`,
        `${full}, who is ${age}, cannot read.`,
      ]);
    },
  };
  return Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: each }, () => ({ kind: kind as PersonalKind, words: make() })),
  );
}
