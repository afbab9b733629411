/** The least that Astro can do with the same actions: one template, no styles, no links between pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../../scripts/site/build-site.ts';
import { readLibrary } from '../../src/reader/read-library.ts';

const TEMPLATE = `---
import { readFileSync } from 'node:fs';
export function getStaticPaths() {
  const actions = JSON.parse(readFileSync(process.env.BARE_RECORDS, 'utf8'));
  return actions.map((action) => ({ params: { path: action.path }, props: { action } }));
}
const { action } = Astro.props;
---
<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>{action.title}</title>
  </head>
  <body>
    <main>
      <h1>{action.ref} {action.title}</h1>
      <dl>{Object.entries(action).map(([name, value]) => <><dt>{name}</dt><dd>{JSON.stringify(value)}</dd></>)}</dl>
    </main>
  </body>
</html>
`;

const BUILD = `
  const { build } = await import('astro');
  await build({ root: process.env.BARE_ROOT, configFile: false, logLevel: 'silent' });`;

/** Makes such a site of the content in a folder inside the project; how to build it, and how many pages it has. */
export function makeBareSite(
  content: string,
  name: string,
): { args: string[]; env: NodeJS.ProcessEnv; pages: number; root: string } {
  const { library } = readLibrary(content);
  const actions = (library?.plans ?? []).flatMap((plan) =>
    plan.actions.map((action) => ({ path: `${plan.id}/${action.ref}`, ...action })),
  );
  const root = path.join(PROJECT, '.candour', name);
  mkdirSync(path.join(root, 'src', 'pages'), { recursive: true });
  writeFileSync(path.join(root, 'src', 'pages', '[...path].astro'), TEMPLATE);
  const records = path.join(root, 'records.json');
  writeFileSync(records, JSON.stringify(actions));
  return {
    args: ['--input-type=module', '--eval', BUILD],
    env: { BARE_ROOT: root, BARE_RECORDS: records, NODE_ENV: 'production' },
    pages: actions.length,
    root,
  };
}
