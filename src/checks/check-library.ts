import { finding, sortFindings, type Finding } from '../model/finding.ts';
import { givenTo, type Check, type Checked, type Given } from './check.ts';
import { faintBrand } from './brand.ts';
import { cycles } from './cycles.ts';
import {
  actionsWithoutDate,
  actionsWithoutNews,
  lateMilestones,
  oldStatement,
  passedAndNotLate,
  plansWithoutRhythm,
  stepsBeforePlan,
} from './dates.ts';
import { deadLinks, missingDocuments } from './links.ts';
import { duplicateNames, takenAddresses } from './duplicates.ts';
import { answersBeforeComments, fewPeople } from './families.ts';
import { actionsWithoutLead, ambiguousLeads, unknownLeads } from './leads.ts';
import { draftWords } from './draft-words.ts';
import { smallNumbers, unknownComparators } from './numbers.ts';
import { targetsWorseThanStart } from './targets.ts';
import { recoverableNumbers } from './small-numbers/recoverable.ts';
import { speltOutNumbers } from './small-numbers/spelt-out.ts';
import { repeatedReadings, unknownRevised } from './readings.ts';
import { personalData } from './personal-data/personal-data.ts';
import { plainerWords } from './plain-words/advice.ts';
import { nothingSaid } from './plain-words/nothing-said.ts';
import { longTitles, withoutSummary } from './plain-words/summaries.ts';
import { unexplainedTerms } from './plain-words/terms.ts';
import { withoutBaseline } from './measures.ts';
import { samePageTitles } from './same-titles.ts';
import { repeatedPromises, unlikeTwins } from './twins.ts';
import { futureReports, unknownReported, unknownStatuses } from './reports.ts';
import { reservedNames } from './reserved-names.ts';
import { correctedFiles } from './corrections.ts';
import { refsOfActions, refsOfLists, refsOfMeasures, refsOfYouSaid } from './unknown-refs.ts';

/** Every check, by what it looks for. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'refs of actions': refsOfActions,
  'refs of measures': refsOfMeasures,
  'refs of answers to families': refsOfYouSaid,
  'refs of lists': refsOfLists,
  'reports still to come': futureReports,
  'reports on what the plan does not have': unknownReported,
  'unknown statuses': unknownStatuses,
  'names given twice': duplicateNames,
  'addresses that are taken': takenAddresses,
  'names that the site keeps': reservedNames,
  cycles,
  'links that lead nowhere': deadLinks,
  'documents that are not there': missingDocuments,
  'ambiguous leads': ambiguousLeads,
  'unknown leads': unknownLeads,
  'actions without a lead': actionsWithoutLead,
  'actions without a date': actionsWithoutDate,
  'milestones after their action': lateMilestones,
  'dates that passed': passedAndNotLate,
  'actions without news': actionsWithoutNews,
  'plans without a rhythm': plansWithoutRhythm,
  'the review of the accessibility statement': oldStatement,
  'answers before their comments': answersBeforeComments,
  'targets worse than the start': targetsWorseThanStart,
  'words left by an import': draftWords,
  'small numbers': smallNumbers,
  'small numbers in words': speltOutNumbers,
  'small numbers that can be worked out': recoverableNumbers,
  'few people': fewPeople,
  'readings given twice': repeatedReadings,
  'revised readings that are not there': unknownRevised,
  'corrected files that are not there': correctedFiles,
  'unknown comparators': unknownComparators,
  'personal data': personalData,
  'plain words': withoutSummary,
  'long titles': longTitles,
  'words that say nothing': nothingSaid,
  'plainer words': plainerWords,
  'terms that nothing explains': unexplainedTerms,
  'measures without a baseline': withoutBaseline,
  'promises made twice': repeatedPromises,
  'pages of one title': samePageTitles,
  'one step with two standings': unlikeTwins,
  'steps before the plan': stepsBeforePlan,
  'the brand colour': faintBrand,
};

/** Everything that is wrong between the records of a library, sorted by file. Never throws. */
export function checkLibrary(checked: Checked, checks: Readonly<Record<string, Check>> = CHECKS): Finding[] {
  const given = givenTo(checked);
  return sortFindings(Object.entries(checks).flatMap(([name, check]) => run(name, check, given)));
}

/** What a check finds. Where it breaks, that is one more finding, and what it found before is kept. */
function run(name: string, check: Check, given: Given): Finding[] {
  const found: Finding[] = [];
  try {
    for (const problem of check(given)) found.push(finding(problem));
  } catch (error) {
    found.push(
      finding({
        rule: 'check-crashed',
        message: `The check for ${name} broke: ${error instanceof Error ? error.message : String(error)}`,
        hint: 'This is a fault of the program and not of your content. Tell whoever looks after the program.',
        file: null,
        position: null,
      }),
    );
  }
  return found;
}
