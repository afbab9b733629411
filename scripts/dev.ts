import { dayWords } from '../src/words/en.ts';
import { CONTENT_OPTION, parseCommand, TODAY_OPTION } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayWrong } from './command-line/say.ts';
import { FINDINGS_PAGE } from './preview/findings-html.ts';
import { findingsPlugin } from './preview/findings-plugin.ts';
import { PROJECT, setEnvironment } from './site/build-site.ts';
import { dayToShow, EXAMPLE_TODAY } from './site/example.ts';

const { options } = parseCommand({
  name: 'dev',
  summary: 'Serve the site to this machine, and show each change of the content or the code as it is saved.',
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

const { today } = dayToShow(options.content, options.today);
await setEnvironment({ content: options.content, today }, null, 'development');
try {
  // Not before the environment is set: Astro reads it as it loads.
  const { dev } = await import('astro');
  const { address } = await dev({
    root: PROJECT,
    server: { port: options.port },
    // Where it is "always", Astro's server wants a slash after the logo and the downloads too. What is built has none there.
    trailingSlash: 'ignore',
    logLevel: 'warn',
    vite: { plugins: [findingsPlugin(options.content, today)] },
  });
  say(
    `The site is at http://localhost:${address.port}, as on ${dayWords(today)}, and follows ${options.content}.`,
  );
  say(
    `What is wrong with the content is on the page that it concerns, and all of it at http://localhost:${address.port}${FINDINGS_PAGE}`,
  );
} catch (error) {
  sayWrong(`The site could not be served. ${plainError(error)}`);
  process.exit(1);
}
