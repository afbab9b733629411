import type { Severity } from './finding.ts';

/**
 * Every kind of finding, in one table: from it follow the type of a rule's id, how bad a finding is,
 * its title and the page that explains it. A rule is added here and in `docs/errors/` together.
 */
export const RULES = {
  // Files and folders
  'no-content': { severity: 'error', title: 'There is no content folder' },
  'missing-file': { severity: 'error', title: 'A file that is needed is missing' },
  'unknown-file': { severity: 'error', title: 'A file or folder that nothing reads' },
  'file-name': { severity: 'error', title: 'A file is not named after what it holds' },
  'file-unreadable': { severity: 'error', title: 'A file cannot be read' },
  'outside-link': { severity: 'error', title: 'A symbolic link leads out of the content folder' },
  'too-large': { severity: 'error', title: 'A file is larger than 1 MB' },
  'too-deep': { severity: 'error', title: 'A file is more than 20 levels deep' },
  'too-many-files': { severity: 'error', title: 'There are more than 50,000 files' },
  'not-utf8': { severity: 'error', title: 'A file is not written in UTF-8' },
  'active-picture': { severity: 'error', title: 'A picture that runs or fetches something' },
  'control-character': { severity: 'error', title: 'A character that cannot be seen' },
  'more-findings': { severity: 'error', title: 'More is wrong with a file than is told' },
  // YAML
  'front-matter': { severity: 'error', title: 'The facts at the head of a page are missing or never end' },
  'yaml-syntax': { severity: 'error', title: 'The file cannot be understood as YAML' },
  'yaml-tab': { severity: 'error', title: 'A line begins with a tab' },
  'yaml-alias': { severity: 'error', title: 'An alias or an anchor' },
  'yaml-merge': { severity: 'error', title: 'A merge key' },
  'yaml-tag': { severity: 'error', title: 'A tag' },
  'yaml-key': { severity: 'error', title: 'A name that cannot be a field' },
  'yaml-duplicate-key': { severity: 'error', title: 'One field is given twice' },
  'yaml-documents': { severity: 'error', title: 'More than one document in a file' },
  'yaml-null': { severity: 'error', title: 'A word that may mean nothing' },
  'yaml-joined': { severity: 'error', title: 'A list that is joined to the words above it' },
  'yaml-comment': { severity: 'error', title: 'A comment that may be part of the words' },
  // Fields
  'unknown-field': { severity: 'error', title: 'A field that does not exist' },
  'missing-field': { severity: 'error', title: 'A field that is needed is missing' },
  'wrong-type': { severity: 'error', title: 'A field holds the wrong kind of thing' },
  'unknown-choice': { severity: 'error', title: 'A word that is not one of the choices' },
  'invalid-value': { severity: 'error', title: 'A value that is not allowed' },
  'no-such-day': { severity: 'error', title: 'A day that does not exist' },
  'no-such-period': { severity: 'error', title: 'A period that does not exist' },
  'too-long': { severity: 'error', title: 'A field is longer than 100,000 characters' },
  'empty-item': { severity: 'error', title: 'An empty item in a list' },
  'moved-without-reason': { severity: 'error', title: 'A date moved, and nothing says why' },
  // Prose
  'prose-html': { severity: 'error', title: 'HTML in prose' },
  'prose-component': { severity: 'error', title: 'A component in prose' },
  'prose-event': { severity: 'error', title: 'An attribute that runs code' },
  'prose-import': { severity: 'error', title: 'A paragraph that is code' },
  'prose-expression': { severity: 'error', title: 'Words between braces' },
  'prose-address': { severity: 'error', title: 'An address that is not allowed' },
  'prose-image': { severity: 'error', title: 'A picture without a text alternative' },
  'prose-link': { severity: 'error', title: 'A link that leads nowhere or says nothing' },
  // Between files
  'duplicate-ref': { severity: 'error', title: 'Two things with one ref' },
  'duplicate-report': { severity: 'error', title: 'Two reports of one day' },
  'unknown-ref': { severity: 'error', title: 'A ref of something that does not exist' },
  'unknown-reported': { severity: 'error', title: 'A report on something that the plan does not have' },
  'unknown-lead': { severity: 'error', title: 'A lead that the plan does not list' },
  'unknown-status': { severity: 'error', title: 'A status that is not of the plan’s scale' },
  'no-statuses': { severity: 'error', title: 'Reports give statuses, and the plan has no scale' },
  'future-report': { severity: 'error', title: 'A report of a day still to come' },
  'dead-link': { severity: 'error', title: 'A link to a page or file that is not there' },
  'missing-document': { severity: 'error', title: 'A document that is not there' },
  cycle: { severity: 'error', title: 'Something that is above itself' },
  'taken-address': { severity: 'error', title: 'An earlier ref whose address is taken' },
  'reserved-name': { severity: 'error', title: 'A name that the site keeps for itself' },
  'ambiguous-lead': { severity: 'error', title: 'One name for two leads' },
  'small-number': { severity: 'error', title: 'A number of people under 5' },
  'recoverable-number': { severity: 'error', title: 'A withheld number that can be worked out' },
  'repeated-reading': { severity: 'error', title: 'Two readings of one period' },
  'statement-not-reviewed': {
    severity: 'error',
    title: 'The accessibility statement was not reviewed for a year',
  },
  'personal-data': { severity: 'error', title: 'Something that says who a person is' },
  // The record
  'record-changed': { severity: 'error', title: 'Something that was published is changed' },
  'record-removed': { severity: 'error', title: 'Something that was published is gone' },
  'record-back-dated': { severity: 'error', title: 'Something new is dated before what was published' },
  'unknown-version': { severity: 'error', title: 'The version to compare with cannot be read' },
  // Built pages
  'built-link': { severity: 'error', title: 'A built page has a link that leads nowhere' },
  'built-policy': { severity: 'error', title: 'A built page holds code of its own' },
  'built-access': { severity: 'error', title: 'A built page is closed to some readers' },
  'check-crashed': { severity: 'error', title: 'The program broke' },
  // Worth mending
  'answer-before-comment': { severity: 'warning', title: 'An answer that is older than the comment' },
  'unknown-corrected': { severity: 'warning', title: 'A correction of a file that is not there' },
  'unknown-comparator': { severity: 'warning', title: 'A comparator that the measure does not list' },
  'no-lead': { severity: 'warning', title: 'An action that nobody leads' },
  'no-date': { severity: 'warning', title: 'An action without a date' },
  'no-summary': { severity: 'warning', title: 'Nothing in plain words' },
  'draft-words': { severity: 'warning', title: 'Words that an import left to be replaced' },
  'target-worse-than-start': { severity: 'warning', title: 'A target that is worse than the start' },
  'long-title': { severity: 'warning', title: 'A title that is too long' },
  'milestone-after-action': { severity: 'warning', title: 'A milestone after its action' },
  'before-plan': { severity: 'warning', title: 'A date before the plan began' },
  'duplicate-action': { severity: 'warning', title: 'One promise made twice' },
  'repeated-title': { severity: 'warning', title: 'Two actions with one title' },
  'two-standings': { severity: 'warning', title: 'One milestone with two standings' },
  'no-baseline': { severity: 'warning', title: 'A measure without a baseline' },
  'empty-words': { severity: 'warning', title: 'Words that say nothing' },
  'passed-and-not-late': { severity: 'advice', title: 'A date that passed while all was well' },
  // Offered
  'unexplained-term': { severity: 'advice', title: 'A short form that nothing explains' },
  'long-sentence': { severity: 'advice', title: 'A long sentence' },
  jargon: { severity: 'advice', title: 'A word that has a plainer one' },
  'vague-promise': { severity: 'advice', title: 'A promise to which nobody can be held' },
  'not-personal': { severity: 'advice', title: 'Words that are said not to be personal' },
  'no-news': { severity: 'advice', title: 'An action without news' },
  'faint-brand': { severity: 'advice', title: 'A brand colour in which links are hard to read' },
  'no-rhythm': { severity: 'advice', title: 'A plan that does not say how often it reports' },
} as const satisfies Record<string, { severity: Severity; title: string }>;

/** The id of a rule. */
export type RuleId = keyof typeof RULES;

/** The page that explains a rule, within the project: `docs/errors/<rule>.md`. */
export function docsOf(rule: RuleId): string {
  return `docs/errors/${rule}.md`;
}
