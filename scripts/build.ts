import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { say } from './command-line/say.ts';
import { todayInLondon } from './command-line/today.ts';
import { checkAndBuild } from './site/check-and-build.ts';

const { options } = parseCommand({
  name: 'build',
  summary: 'Check the content and build the site from it. Where anything is wrong, --out stays as it was.',
  options: {
    content: CONTENT_OPTION,
    out: { kind: 'text', value: 'DIR', meaning: 'the folder to put the site in', default: 'dist' },
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
    verbose: { kind: 'flag', meaning: 'say everything, with the whole of any error' },
  },
});

const outcome = await checkAndBuild(
  {
    ...options,
    today: options.today ?? todayInLondon(),
    site: options.site ?? null,
    base: options.base ?? null,
  },
  'count',
);
if (outcome !== null) say(outcome);
process.exit(outcome === null ? 1 : 0);
