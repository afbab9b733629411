import { measureFile } from '../../model/content-files.ts';
import type { FieldPath, Problem } from '../../model/finding.ts';
import type { Measure, Reading } from '../../model/schema/measure.ts';
import { inPlans, type Given } from '../check.ts';

const PEOPLE =
  '(?:child(?:ren)?|pupils?|students?|young (?:people|persons?)|people|persons?|girls?|boys?|famil(?:y|ies)|parents?|carers?|teenagers?|babies|toddlers?|learners?|siblings?|cases?)';
const FEW = '(?:one|two|three|four|[1-4]|a single|only a)';
/** "three children", "2 disabled young people". Neither "one child in ten", "one in four children" nor "aged 4 children". */
const FEW_PEOPLE = new RegExp(
  `(?<![\\d.,]|\\baged |\\bstage |\\byears? |\\bterm |\\bquarter |\\bthan |\\bunder |\\bin |\\bevery )\\b${FEW} (?:of (?:the|these|them|our) )?(?:[a-z]+(?:-[a-z]+)* ){0,2}?${PEOPLE}\\b(?! (?:in|out of) (?:\\d|two|three|four|five|six|seven|eight|nine|ten|every))`,
  'i',
);
/** A number by itself, where words stand in place of a number: "3", "three", "3 (three)". */
const FEW_ALONE = new RegExp(`^\\W*\\b${FEW}\\b\\W*(?:\\(?\\b${FEW}\\b\\)?)?\\W*$`, 'i');

/** Small numbers of people that are written in words, where a number is withheld or was never given. */
export function* speltOutNumbers({ library, at }: Given): Iterable<Problem> {
  const counting = inPlans(library, ({ measures }) => measures.filter((one) => one.countsPeople === true));
  for (const { plan, one } of counting) {
    for (const { path, words, isFigure } of wordsOf(one)) {
      if (!FEW_PEOPLE.test(words) && !(isFigure && FEW_ALONE.test(words))) continue;
      yield {
        rule: 'small-number',
        message: 'These words say a number of people under 5. Someone could be recognised by it.',
        hint: 'Take the number out of the words: say "fewer than 5", or "a few".',
        ...at(measureFile(plan.id, one.id), path),
      };
    }
  }
}

interface Words {
  path: FieldPath;
  words: string;
  /** True where words stand in the place of a number. */
  isFigure: boolean;
}

function wordsOf({ definition, story, baseline, readings, service, comparators }: Measure): Words[] {
  const given: [FieldPath, string | undefined, boolean][] = [
    [['definition'], definition, false],
    [['story'], story, false],
    [['baseline', 'words'], baseline?.words, true],
    ...comparators.map(({ note }, index): [FieldPath, string | undefined, boolean] => [
      ['comparators', index, 'note'],
      note,
      false,
    ]),
  ];
  const rows = [
    ...readingWords(readings, ['readings']),
    ...service.flatMap((row, index) => readingWords(row.readings, ['service', index, 'readings'])),
  ];
  return [...given, ...rows].flatMap(([path, words, isFigure]) =>
    words === undefined ? [] : [{ path, words, isFigure }],
  );
}

function readingWords(
  readings: readonly Pick<Reading, 'words' | 'note' | 'missing' | 'because' | 'rating' | 'comparators'>[],
  start: FieldPath,
): [FieldPath, string | undefined, boolean][] {
  return readings.flatMap(({ words, note, missing, because, rating, comparators }, index) => {
    const path = [...start, index];
    return [
      [[...path, 'words'], words, true],
      [[...path, 'note'], note, false],
      [[...path, 'missing'], missing, false],
      [[...path, 'because'], because, false],
      [[...path, 'rating'], rating, false],
      ...Object.entries(comparators).map(([name, figure]): [FieldPath, string | undefined, boolean] => {
        return [[...path, 'comparators', name], 'words' in figure ? figure.words : undefined, true];
      }),
    ];
  });
}
