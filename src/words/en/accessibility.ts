import type { Day } from '../../model/day.ts';
import type { Site } from '../../model/schema/site.ts';
import type { Sentence } from '../sentence.ts';
import { dayWords } from './dates.ts';
import { capital, stopped } from './frame.ts';

/** The facts from which the accessibility statement is made. */
type Facts = NonNullable<Site['accessibility']>;
type Problem = Facts['problems'][number];

/**
 * The accessibility statement. Its parts, and the sentences marked as the law’s own, follow the model statement
 * that regulation 8 of SI 2018/952 asks for (the Annex to Commission Implementing Decision (EU) 2018/1523).
 */
export const ACCESSIBILITY_PAGE = {
  title: 'Accessibility statement',
  how: 'How accessible this website is',
  contact: 'Feedback and contact information',
  enforcement: 'Enforcement procedure',
  technical: 'Technical information about this website’s accessibility',
  status: 'Compliance status',
  problems: 'Non-accessible content',
  nonCompliance: 'Non-compliance with the accessibility regulations',
  burden: 'Disproportionate burden',
  scope: 'Content that is not within the scope of the accessibility regulations',
  doing: 'What we are doing to improve accessibility',
  preparation: 'Preparation of this accessibility statement',
  noFacts:
    'We have not yet written down how accessible this site is. If something does not work for you, tell us.',
  able: 'We want as many people as possible to be able to use it. You should be able to:',
  abilities: [
    'read every page without JavaScript, and with your own colours, dark or light',
    'make the text twice as large, or zoom in four times, without anything being cut off',
    'reach everything with a keyboard alone, or with speech recognition software',
    'listen to every page with a screen reader',
    'read every chart as a sentence and as a table',
    'print every page in black and white',
  ],
  plain: 'We also write in plain words. Each page explains its short forms and hard words.',
  noProblems: 'We know of nothing on this site that does not meet the standard.',
  someProblems: 'We know that some parts are not fully accessible:',
  report: 'Tell us if you find a problem that is not listed here, or think that we break the law.',
  noBurden: 'We do not claim that putting any problem right would be too great a burden.',
  noScope: 'We list nothing that the law leaves out.',
  criterion: 'It fails WCAG success criterion',
  noDate: 'No date has been set for putting it right.',
  inOrder: 'In the order of the problems above:',
  nothingToMend:
    'There is no known problem to put right. We test the site again each time that we change it.',
} as const;

/** Who runs the site, the first sentence of the statement. */
export const statementOf = ({ name, publisher }: Pick<Site, 'name' | 'publisher'>): string =>
  `This statement is about the website “${name}”, which is run by ${publisher}.`;

/** One sentence about the statement, as a search engine shows it. */
export const accessibilityDescription = ({ name }: Pick<Site, 'name'>): string =>
  `How accessible “${name}” is, what does not work yet, and how to tell us.`;

/** The publisher’s commitment, in the law’s own words. */
export const commitment = (publisher: string): string =>
  `${publisher} ${/ and | & /.test(publisher) ? 'are committed to making their' : 'is committed to making its'} website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`;

const COMPLIANCE: Record<Facts['compliance'], string> = {
  full: 'fully compliant with',
  partial: 'partially compliant with',
  none: 'not compliant with',
};

/** How far the site meets its standard, in the law’s own words. */
export function complianceSentence({ compliance, standard, problems }: Facts): Sentence {
  const because = compliance !== 'full' && problems.length > 0;
  return [
    'This website is ',
    { strong: COMPLIANCE[compliance] },
    ` the ${standardWords(standard)} standard${because ? ', due to the non-compliances listed below' : ''}.`,
  ];
}

/** "WCAG 2.2 AA" with its name in full. */
const standardWords = (standard: string): string =>
  standard.replace(/^WCAG\s+(?:version\s+)?/i, 'Web Content Accessibility Guidelines (WCAG) version ');

/** Who mends a problem and by when; where that day has passed, that too. */
export function mending({ who, by }: Problem, today: Day): string {
  const whose = who === undefined ? 'We' : `The ${who.replace(/^the /i, '')}`;
  if (by === undefined) return `${whose} will put it right. ${ACCESSIBILITY_PAGE.noDate}`;
  if (by >= today) return `${whose} will put it right by ${dayWords(by)}.`;
  return `${whose} promised to put it right by ${dayWords(by)}. That day has passed.`;
}

const BODIES: Record<string, string> = {
  'Equality Advisory and Support Service': 'https://www.equalityadvisoryservice.com/',
  'Equality Commission for Northern Ireland': 'https://www.equalityni.org/',
};

/** Who holds public bodies to the regulations. */
const enforcerSentence = (enforcer: string): string =>
  `${enforcer} enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`;

/** Who enforces the regulations, and the body that a reader may turn to, with its address where we know it. */
export function enforcementOf({ enforcement }: Facts): {
  who: string;
  before: string;
  body: string;
  link: string | null;
} {
  const body = enforcement.replace(/^the /i, '');
  const inNorthernIreland = body.includes('Northern Ireland');
  return {
    who: enforcerSentence(
      inNorthernIreland
        ? 'The Equality Commission for Northern Ireland (ECNI)'
        : 'The Equality and Human Rights Commission (EHRC)',
    ),
    before: 'If you are not happy with our answer, you can turn to the',
    body,
    link: BODIES[body] ?? null,
  };
}

/** When the statement was written and last looked at, and how the site was tested. */
export const preparation = ({ prepared, reviewed, tested }: Facts): string[] => [
  `This statement was prepared on ${dayWords(prepared)}. It was last reviewed on ${dayWords(reviewed)}.`,
  stopped(capital(tested)),
];
