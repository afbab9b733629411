import { GIVEN_NAMES } from './given-names.ts';

/** A child who is named beside an age or a school: where the words begin, and the words. */
export interface NamedChild {
  start: number;
  words: string;
}

const NAME = `(?:\\p{Lu}[’'])?\\p{Lu}\\p{Ll}+(?:[’'-]?\\p{Lu}\\p{Ll}+)*`;
const FULL_NAME = `${NAME}(?: ${NAME}| \\p{Lu}\\.?(?![\\p{L}.]))?`;
const UNDER_26 = `(?:[1-9]|1\\d|2[0-5])`;
const IN_WORDS =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const AGE = `(?:${UNDER_26}|${IN_WORDS})`;
const SCHOOL = `(?:School|Academy|College|Nursery|Primary|Secondary|Infants|Juniors)`;
const IN_BETWEEN = `[^.!?\\n]{0,40}?`;

/** A name and an age, or a name and a school, in one breath. The first group is the given name. */
const PATTERNS: readonly { pattern: RegExp; certain: boolean }[] = [
  // "Aisha (aged 7)", "Aisha Khan, aged seven", "Aisha, who is aged 7"
  {
    pattern: rule(
      `(${NAME})(?: ${NAME})?,? \\(?(?:who (?:is|was) |is |was |now )?aged? ?:? ?${AGE}\\b(?! ?(?:to|-|–|and|or) ?\\d)`,
    ),
    certain: true,
  },
  // "7-year-old Aisha", "Aisha is 7 years old", "Aisha is seven"
  { pattern: rule(`\\b${AGE}[- ]years?[- ]old (?:\\w+ )?(${NAME})`), certain: true },
  {
    pattern: rule(
      `(${NAME})(?: ${NAME})?(?:,? who)?,? (?:is|was|turned|turns|has just turned) (?:now |only |just )?${AGE}(?: years?(?:[- ]old| of age)?\\b|(?=[.,;)]| and\\b))`,
    ),
    certain: false,
  },
  { pattern: rule(`(${NAME})(?: ${NAME})?,? \\(?${AGE}[- ](?:years?|yrs?)[- ]old`), certain: true },
  // "Aisha, 7, …", "Aisha Khan (7)"
  {
    pattern: rule(`(${NAME})(?: ${NAME})?,? (?:\\(${UNDER_26}\\)|(?<=, )${UNDER_26}(?=[,.;]))`),
    certain: false,
  },
  // "Aisha goes to Northby Primary School", "Aisha, who is in Year 4 at Northby School"
  {
    pattern: rule(
      `(${NAME})(?: ${NAME})?,? ${IN_BETWEEN}\\b(?:goes to|went to|attends|attended|started at|starts at|is at|was at|now at|moved to|joined|left|is a pupil at|was a pupil at|is in Year \\d+ at|in Year \\d+ at|in Reception at|was excluded from|was suspended from|is on the roll of|is on roll at|has a place at) ${IN_BETWEEN}\\b${SCHOOL}\\b`,
    ),
    certain: false,
  },
  // "Aisha in Year 4", "Year 4 pupil Aisha"
  {
    pattern: rule(`(${NAME})(?: ${NAME})?,? (?:who is |is |was )?in (?:Year \\d{1,2}|Reception)\\b`),
    certain: false,
  },
  {
    pattern: rule(
      `\\b(?:pupil|schoolboy|schoolgirl|classmate|student) (${NAME})(?: ${NAME})?(?! (?:${SCHOOL}|Premium|Referral))`,
    ),
    certain: false,
  },
  // "our son Tom at Northby School", "her daughter Aisha, 7"
  {
    pattern: rule(
      `\\b(?:son|daughter|grandson|granddaughter|nephew|niece|foster child|little boy|little girl),? (${FULL_NAME})\\b${IN_BETWEEN}(?:\\baged?\\b|\\b${SCHOOL}\\b|\\b${AGE}\\b)`,
    ),
    certain: true,
  },
];

function rule(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}

/** Words that begin with a capital letter, stand before an age, and are nobody’s name. */
const NOBODY =
  /^(?:Children|Child|Pupils?|Young|People|Those|Adults?|Anyone|Everyone|Someone|Boys?|Girls?|Learners?|Students?|Residents?|Teenagers?|Toddlers?|Babies|Families|Siblings|Infants?|They|He|She|It|We|You|I|This|That|These|The|An?|Each|Every|Any|All|Some|Most|Many|Both|Who|When|Where|If|For|And|But|Or|Is|Are|Was|Not|No|Nobody|Ones?|Year|Years|Stage|Key|Phase|Level|Age|Ages|Aged|Action|Milestone|Section|Part|Table|Measure|Figure|Page|Appendix|Item|Outcome|Priority|Area|Version|Theme|Objective|Workstream|Step|Target|Between|From|Over|Under|Until|Plans?|Early|Support|Place|Care|Persons?|Patients?|Carers?|Parents?|Looked|Disabled|Leavers?|Adolescents?|Youths?|Members?|Users?|Cohorts?|Groups?|Services?|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/** Roles of grown-ups. Staff may be named: whether they should is another matter. */
const STAFF =
  /\b(?:head ?teacher|teachers?|teaching|SENCO|SENDCO|governors?|chair|managers?|officers?|directors?|coordinators?|principal|leads?|leader|councillor|nurse|doctor|therapist|psychologist|consultant|practitioner|trustee|minister|inspector|chief|staff|worker|Mrs?|Ms|Miss|Dr|Cllr|Professor|Sir)\b/i;

/** Children who are named beside an age or a school. Never a named member of staff. */
export function namedChildren(text: string): NamedChild[] {
  if (!MAY_TELL.test(text) && !holdsName(text)) return [];
  return PATTERNS.flatMap(({ pattern, certain }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, 1: name = '', index }) => {
      const isKnown = GIVEN_NAMES.has(name.toLowerCase());
      const isNamed = isKnown || (certain && !NOBODY.test(name) && !isOnlyFirst(text, index, words, name));
      return isNamed && !STAFF.test(words) ? [{ start: index, words }] : [];
    }),
  );
}

/** Without such words only a name that is known can be beside an age or a school. */
const MAY_TELL =
  /\baged?\b|years?[- ]old|\b(?:son|daughter|grandson|granddaughter|nephew|niece|foster child|little boy|little girl)\b/i;

function holdsName(text: string): boolean {
  for (const [word] of text.matchAll(/\b[A-Z][a-z]+/g)) if (GIVEN_NAMES.has(word.toLowerCase())) return true;
  return false;
}

/** True where a word may have its capital letter only because it begins a sentence: "Learners aged 9". */
function isOnlyFirst(text: string, index: number, words: string, name: string): boolean {
  const at = words.indexOf(name);
  if (/^(?: \p{Lu}\p{Ll}+)?(?:,| \()/u.test(words.slice(at + name.length))) return false;
  const before = text.slice(0, index + at).trimEnd();
  return before === '' || /[.!?:•|>*“"(-]$/.test(before);
}
