import path from 'node:path';
import { dayWords } from '../src/words/en.ts';
import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayWrong } from './command-line/say.ts';
import { PROJECT } from './site/build-site.ts';
import { checkAndBuild } from './site/check-and-build.ts';
import { dayToShow, EXAMPLE_TODAY } from './site/example.ts';
import { serveFolder } from './site/serve-folder.ts';

const { options } = parseCommand({
  name: 'start',
  summary: 'Check and build the content, and serve the site to this machine until Ctrl+C is pressed.',
  options: {
    content: CONTENT_OPTION,
    today: {
      ...TODAY_OPTION,
      meaning: `the day to take as today; the example has its own, ${EXAMPLE_TODAY}, and other content is shown as on today`,
    },
    port: {
      kind: 'number',
      meaning: 'the port to serve it at; the next free one where it is taken',
      default: 4321,
    },
  },
});

const { today, isExample } = dayToShow(options.content, options.today);
const folder = path.join(PROJECT, '.candour', 'start');
const built = await checkAndBuild(
  { content: options.content, out: folder, today, site: null, base: '/', verbose: false },
  'count',
);
if (built === null) process.exit(1);

try {
  const { url, port } = await serveFolder(folder, options.port);
  const taken = port === options.port ? '' : ` (port ${options.port} is taken)`;
  const shown = isExample && options.today === undefined ? ', the day that the example was written for' : '';
  say(`The site is at ${url}${taken}, as on ${dayWords(today)}${shown}. Press Ctrl+C to stop.`);
} catch (error) {
  sayWrong(plainError(error));
  process.exit(1);
}
