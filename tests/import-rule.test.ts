import { describe, expect, test } from 'vitest';
import { breachOf } from './house/import-rule.ts';
import { readImports } from './house/read-imports.ts';
import { projectFiles, readProjectFile } from './house/source-files.ts';

const IS_CODE = /^(src|scripts)\/.*\.(ts|astro|js|mjs)$/;

function breachesIn(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files)
    .flatMap(([from, source]) => readImports(from, source).map((specifier) => ({ from, specifier })))
    .flatMap((found) => breachOf(found) ?? []);
}

test('every import of the project keeps to the import rule', () => {
  const paths = projectFiles().filter((path) => IS_CODE.test(path) && !path.endsWith('.test.ts'));
  expect(paths.length).toBeGreaterThan(10);
  expect(breachesIn(Object.fromEntries(paths.map((path) => [path, readProjectFile(path)])))).toEqual([]);
});

describe('the import rule', () => {
  test.each([
    ['the model reading files', 'src/model/day.ts', "import 'node:fs';"],
    ['the model using a package', 'src/model/day.ts', "import { parse } from 'yaml';"],
    [
      'the model reaching for the reader',
      'src/model/schema/plan.ts',
      "import { read } from '../../reader/read.ts';",
    ],
    ['a type from the wrong folder', 'src/model/day.ts', "import type { Site } from '../reader/read.ts';"],
    ['a type imported in place', 'src/model/day.ts', "type A = import('../reader/read.ts').A;"],
    ['an import that waits', 'src/words/en.ts', "const later = await import('../reader/read.ts');"],
    ['an export from elsewhere', 'src/words/en.ts', "export * from '../checks/check.ts';"],
    ['the reader using Astro', 'src/reader/read.ts', "import { z } from 'astro/zod';"],
    ['one peer importing another', 'src/exports/csv.ts', "import { series } from '../charts/series.ts';"],
    ['a check that reads files', 'src/checks/check.ts', "import { readFile } from 'node:fs/promises';"],
    ['an importer that reads files', 'src/importers/word.ts', "import fs from 'fs';"],
    ['publish knowing the model', 'src/publish/switch.ts', "import { day } from '../model/day.ts';"],
    ['publish using a package', 'src/publish/switch.ts', "import x from 'fs-extra';"],
    [
      'a component that fetches its own data',
      'src/components/A.astro',
      "---\nimport { x } from 'astro:content';\n---\n",
    ],
    [
      'a component that reads content',
      'src/components/A.astro',
      "---\nimport { x } from '../reader/read.ts';\n---\n<p />",
    ],
    [
      'a script in a component',
      'src/components/A.astro',
      "<p />\n<script>\nimport '../exports/csv.ts';\n</script>",
    ],
    [
      'a page that publishes',
      'src/pages/index.astro',
      "---\nimport { x } from '../publish/switch.ts';\n---\n",
    ],
    ['a page that imports a page', 'src/pages/a.astro', "---\nimport { x } from './b.ts';\n---\n"],
    [
      'a component that imports a page',
      'src/components/A.astro',
      "---\nimport x from '../pages/a.astro';\n---\n",
    ],
    [
      'pages gathered by a pattern',
      'src/layouts/A.astro',
      "---\nconst all = import.meta.glob('../pages/*.astro');\n---\n",
    ],
    ['a script that imports a page', 'scripts/build.ts', "import x from '../src/pages/a.ts';"],
    ['code that imports a script', 'src/publish/switch.ts', "import { x } from '../../scripts/build.ts';"],
    [
      'content imported past the reader',
      'src/pages/a.astro',
      "---\nimport x from '../../content/site.yaml';\n---\n",
    ],
    ['a folder that is not in the house', 'src/utils/text.ts', "import 'zod';"],
  ])('refuses %s', (_, path, source) => {
    expect(breachesIn({ [path]: source })).toHaveLength(1);
  });

  test.each([
    [
      'the model using zod and itself',
      'src/model/schema/plan.ts',
      "import 'zod';\nimport { day } from '../day.ts';",
    ],
    [
      'the reader reading files',
      'src/reader/read.ts',
      "import 'node:fs';\nimport 'yaml';\nimport '../model/day.ts';",
    ],
    [
      'the importers’ writer writing',
      'src/importers/writer.ts',
      "import { writeFile } from 'node:fs/promises';",
    ],
    [
      'a component using a component',
      'src/components/A.astro',
      "---\nimport B from './B.astro';\n---\n<B />",
    ],
    [
      'a page using the reader',
      'src/pages/a.astro',
      "---\nimport '../reader/read.ts';\nimport 'astro:content';\n---\n",
    ],
    [
      'a script using what publishes',
      'scripts/publish.ts',
      "import 'node:fs';\nimport '../src/publish/switch.ts';",
    ],
    [
      'a text that looks like an import',
      'src/model/day.ts',
      "const text = \"import 'node:fs'\"; // import 'yaml'",
    ],
  ])('allows %s', (_, path, source) => {
    expect(breachesIn({ [path]: source })).toEqual([]);
  });
});
