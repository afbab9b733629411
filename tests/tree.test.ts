import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedPaths, pathsThatMayBe } from './house/named-paths.ts';
import { projectFiles, readProjectFile, ROOT } from './house/source-files.ts';
import { LONG_FILES, MAX_LINES } from './long-files.ts';

const FILES = projectFiles();

/** The house as README.md draws it. */
const IN_ROOT = ['.ci', '.github', '.vscode', 'content', 'docs', 'public', 'scripts', 'src', 'tests'];
const IN_SRC = [
  'charts',
  'checks',
  'components',
  'content.config.ts',
  'exports',
  'importers',
  'layouts',
  'model',
  'pages',
  'publish',
  'reader',
  'styles',
  'words',
];
const IN_DOCS = ['decisions', 'errors', 'guide', 'hosting'];

function entriesOf(folder: string): string[] {
  const inside = FILES.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  return [...new Set(inside.map((file) => file.split('/')[0] ?? ''))];
}

function lengthOf(file: string): number {
  return readProjectFile(file).split('\n').length - 1;
}

describe('the tree', () => {
  test('has the folders of the house and no other', () => {
    const folders = entriesOf('').filter((name) => FILES.some((file) => file.startsWith(`${name}/`)));
    expect(folders.filter((name) => !IN_ROOT.includes(name))).toEqual([]);
    expect(entriesOf('src/').filter((name) => !IN_SRC.includes(name))).toEqual([]);
    expect(entriesOf('docs/').filter((name) => !IN_DOCS.includes(name))).toEqual([]);
  });

  test('has in scripts one file a command, and a folder for what several commands need', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
    const files = FILES.filter((file) => /^scripts\/[^/]+(?<!\.test)\.ts$/.test(file));
    expect(files.map((file) => `node ${file}`).toSorted()).toEqual(Object.values(scripts).toSorted());
  });

  test('has no drawer for whatever fits nowhere', () => {
    expect(
      FILES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib|shared)(\/|\.|$)/i.test(file)),
    ).toEqual([]);
  });

  test('names its code in one way: kebab-case, and PascalCase for components', () => {
    const code = FILES.filter((file) => /^(src|scripts|tests)\/.*\.(ts|astro|css)$/.test(file));
    const isNamed = (file: string): boolean => {
      const name = path.basename(file);
      if (/^src\/(components|layouts)\/.*\.astro$/.test(file)) return /^[A-Z][A-Za-z0-9]*\.astro$/.test(name);
      // Astro's pages are named after addresses: `[ref].astro`, `plan.json.ts`.
      return /^[_[a-z0-9][\][a-zA-Z0-9.-]*\.(ts|astro|css)$/.test(name) && !/^[a-z]+[A-Z]/.test(name);
    };
    expect(code.filter((file) => !isNamed(file))).toEqual([]);
  });

  test(`has no file of src or scripts over ${MAX_LINES} lines without a reason`, () => {
    const sources = FILES.filter(
      (file) => /^(src|scripts)\/.*\.(ts|astro|css)$/.test(file) && !file.endsWith('.test.ts'),
    );
    const long = sources.filter((file) => lengthOf(file) > MAX_LINES);
    expect(long.toSorted()).toEqual(Object.keys(LONG_FILES).toSorted());
  });
});

describe('the documents', () => {
  const documents = FILES.filter((file) => /^(README|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(file));

  test.each(documents)('%s names no path that is not there', (document) => {
    const missing = namedPaths(readProjectFile(document)).filter(
      (named) => !pathsThatMayBe(named, document).some((place) => existsSync(path.join(ROOT, place))),
    );
    expect(missing).toEqual([]);
  });

  test('a decision says why we depend on each package', () => {
    const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as Record<
      string,
      object
    >;
    const decisions = documents
      .filter((file) => file.startsWith('docs/decisions/'))
      .map(readProjectFile)
      .join('\n');
    const packages = Object.keys({ ...dependencies, ...devDependencies });
    expect(packages.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
  });

  test('a path that is not there is noticed', () => {
    expect(namedPaths('See `src/model/no-such-file.ts` and [it](docs/none.md).')).toEqual([
      'src/model/no-such-file.ts',
      'docs/none.md',
    ]);
  });

  test('what is no path is passed over', () => {
    const text =
      '`npm run build`, `--out`, `plans/<plan>/plan.mdx`, `/data/`, `a.b`, [there](https://a.example/b.md)';
    expect(namedPaths(text)).toEqual([]);
  });
});
