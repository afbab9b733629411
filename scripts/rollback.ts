import { listReleases, rollBack } from '../src/publish/roll-back.ts';
import { counted } from '../src/words/en.ts';
import { parseCommand } from './command-line/arguments.ts';
import { plainError } from './command-line/plain-error.ts';
import { say, sayWrong } from './command-line/say.ts';

const { options } = parseCommand({
  name: 'rollback',
  summary: 'Make an earlier release live again, as it was. Nothing is built.',
  options: {
    to: { kind: 'text', value: 'DIR', meaning: 'the folder that was published to', required: true },
    release: {
      kind: 'text',
      value: 'ID',
      meaning: 'the release to go back to; the one before the live one where it is not given',
    },
    list: { kind: 'flag', meaning: 'say which releases there are, and change nothing' },
  },
});

try {
  process.exitCode = options.list ? list() : await goBack();
} catch (error) {
  sayWrong(`${plainError(error)}\nThe published site has not changed.`);
  process.exitCode = 1;
}

function list(): 0 {
  const releases = listReleases(options.to);
  if (releases.length === 0) say(`Nothing was ever published to ${options.to}.`);
  for (const { id, today, commit, pages, bytes, isLive, withdrawn } of releases) {
    const state = [
      ...(isLive ? ['live'] : []),
      ...(withdrawn === null ? [] : [`rolled back at ${withdrawn}`]),
    ];
    const of = commit === null ? '' : `, commit ${commit.slice(0, 12)}`;
    const what = `as on ${today}${of}, ${counted(pages, 'page')}, ${(bytes / 1e6).toFixed(1)} MB`;
    say(`${id}  ${what}${state.length === 0 ? '' : `  (${state.join('; ')})`}`);
  }
  return 0;
}

async function goBack(): Promise<0 | 1> {
  const { to, release } = options;
  const done = await rollBack({ to, release: release ?? null, clock: () => new Date() });
  if ('refused' in done) {
    sayWrong(`${done.refused}\n${done.hint}\nThe published site has not changed.`);
    return 1;
  }
  const known =
    done.read === 0
      ? `None of its ${counted(done.files, 'file')} has changed since then.`
      : `${counted(done.read, 'file')} of ${done.files} had been touched since then. Each was read, and is as it was.`;
  say(`${to}/current is ${done.done} again. ${known}\nMend the content before the next publish.`);
  return 0;
}
