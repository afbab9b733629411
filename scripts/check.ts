import { FORMATS, formatFindings } from '../src/checks/format.ts';
import { countFindings } from '../src/model/finding.ts';
import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { sayWrong } from './command-line/say.ts';
import { todayInLondon } from './command-line/today.ts';
import { examine } from './site/examine.ts';

const { options } = parseCommand({
  name: 'check',
  summary: 'Tell everything that is wrong with the content, where it is and how to mend it.',
  options: {
    content: CONTENT_OPTION,
    today: TODAY_OPTION,
    against: {
      kind: 'text',
      value: 'GITREF',
      meaning: 'also tell what was published at this version (as origin/main) and is now otherwise',
    },
    format: {
      kind: 'choice',
      choices: FORMATS,
      meaning: 'text for people, json for programs, github for annotations of a pull request',
      default: 'text',
    },
  },
});

try {
  const { findings } = examine(options.content, options.today ?? todayInLondon(), options.against);
  process.stdout.write(formatFindings(findings, options.format, options.content));
  process.exitCode = countFindings(findings).error > 0 ? 1 : 0;
} catch (error) {
  sayWrong(`The content could not be checked. ${plainError(error)}`);
  process.exitCode = 1;
}
