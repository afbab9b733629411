import { ALLOWANCES } from '../src/publish/fall.ts';
import { publish } from '../src/publish/publish.ts';
import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { sayStep } from './command-line/say.ts';
import { todayInLondon } from './command-line/today.ts';
import { publishJob } from './site/publish-job.ts';
import { tellPublished } from './site/tell-published.ts';

const { options } = parseCommand({
  name: 'publish',
  summary: 'Check the content, build the site, and put it live: whole, or not at all.',
  options: {
    to: {
      kind: 'text',
      value: 'DIR',
      meaning: 'the folder to publish to; a web server serves DIR/current',
      required: true,
    },
    content: CONTENT_OPTION,
    today: TODAY_OPTION,
    site: {
      kind: 'address',
      meaning: 'the address that the site will have; the one in site.yaml where it is not given',
    },
    base: {
      kind: 'text',
      value: 'PATH',
      meaning:
        'the path that every address begins with, as /plans; the path of the address where it is not given',
    },
    keep: {
      kind: 'number',
      meaning: 'how many releases to keep, with the scripts and styles of all of them',
      default: 10,
    },
    allow: {
      kind: 'choices',
      choices: ALLOWANCES,
      meaning: 'what to allow this once, with commas between',
      default: [],
    },
    'without-pdf': { kind: 'flag', meaning: 'make no PDF of the statements, though there is a browser' },
    verbose: { kind: 'flag', meaning: 'say everything, with the whole of any error' },
  },
});

const { to, keep, allow, content, verbose } = options;
const order = {
  content,
  today: options.today ?? todayInLondon(),
  site: options.site ?? null,
  base: options.base ?? null,
  verbose,
};
const published = await publish({
  to,
  keep: Math.max(1, keep),
  allow,
  job: publishJob(order, options['without-pdf'], sayStep),
  clock: () => new Date(),
  explain: (error) => plainError(error, verbose),
});
process.exitCode = tellPublished(published, to);
