import { checkBuilt } from '../src/checks/built/check-built.ts';
import { FORMATS, formatFindings } from '../src/checks/format.ts';
import { countFindings, type Finding } from '../src/model/finding.ts';
import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { sayWrong } from './command-line/say.ts';
import { todayInLondon } from './command-line/today.ts';
import { addressOf } from './site/build-site.ts';
import { examineBuilt } from './site/examine-built.ts';
import { examine } from './site/examine.ts';
import { readBuilt } from './site/read-built.ts';

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
    built: {
      kind: 'text',
      value: 'DIR',
      meaning:
        'also look through the pages that were built into this folder, as a publish does, and open each in a browser',
    },
    base: {
      kind: 'text',
      value: 'PATH',
      meaning:
        'what the addresses of those pages begin with; the path of the address in site.yaml where it is not given',
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
  const { library, findings } = examine(options.content, options.today ?? todayInLondon(), options.against);
  const site = library?.site.address ?? null;
  const { base } = addressOf({ site, base: options.base ?? null });
  const built =
    options.built === undefined
      ? []
      : [...checkBuilt(readBuilt(options.built, base)), ...(await examineBuilt(options.built))];
  process.stdout.write(told(findings, built));
  process.exitCode = countFindings([...findings, ...built]).error > 0 ? 1 : 0;
} catch (error) {
  sayWrong(`The content could not be checked. ${plainError(error)}`);
  process.exitCode = 1;
}

/** What is wrong with built pages stands in their folder, and not in the content; a program is given one list. */
function told(findings: readonly Finding[], built: readonly Finding[]): string {
  const { format, content } = options;
  if (options.built === undefined || format === 'json')
    return formatFindings([...findings, ...built], format, content);
  return formatFindings(findings, format, content) + formatFindings(built, format, options.built);
}
