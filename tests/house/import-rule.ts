/** Which folder may import what: the one table that the house is held to, and the test of one import against it. */
import { posix } from 'node:path';

interface Allowance {
  /** The other folders of `src/` that it may import; its own it may always. */
  folders: readonly string[];
  /** The packages that it may import: names, or a test of one. `node:` modules and `astro:` ones count as packages. */
  packages: (name: string) => boolean;
}

/** An import as a file writes it: `../model/day.ts`, `zod`, `node:fs`. */
export interface Import {
  /** The file that holds it, from the project's root: `src/reader/yaml.ts`. */
  from: string;
  specifier: string;
}

const EVERY_FOLDER = [
  'model',
  'reader',
  'checks',
  'importers',
  'exports',
  'charts',
  'publish',
  'words',
  'components',
  'layouts',
  'pages',
  'styles',
] as const;

const none = (): boolean => false;
const isNode = (name: string): boolean => name.startsWith('node:');
const isAstro = (name: string): boolean => /^(astro(:|\/|$)|@astrojs\/)/.test(name);
/** Touches files; `node:fs` and all that is under it. */
const isFiles = (name: string): boolean => /^(node:)?fs(\/|$)/.test(name);
const plain = (name: string): boolean => !isAstro(name) && !isFiles(name);
const shown = (name: string): boolean => name !== 'astro:content' && !isFiles(name);
const allBut = (...folders: readonly string[]): readonly string[] =>
  EVERY_FOLDER.filter((folder) => !folders.includes(folder));

/** Nothing imports `pages` or `scripts`, so neither is in any list. */
export const IMPORT_RULE: Readonly<Record<string, Allowance>> = {
  model: { folders: [], packages: (name) => name === 'zod' },
  words: { folders: ['model'], packages: none },
  reader: { folders: ['model'], packages: (name) => !isAstro(name) },
  checks: { folders: ['model'], packages: plain },
  importers: { folders: ['model'], packages: plain },
  exports: { folders: ['model'], packages: plain },
  charts: { folders: ['model'], packages: plain },
  publish: { folders: [], packages: isNode },
  components: { folders: ['model', 'charts', 'words', 'layouts', 'styles'], packages: shown },
  layouts: { folders: ['model', 'charts', 'words', 'components', 'styles'], packages: shown },
  pages: { folders: allBut('importers', 'publish', 'pages'), packages: (name) => !isFiles(name) },
  'content.config.ts': { folders: ['model', 'reader'], packages: (name) => !isFiles(name) },
  scripts: {
    folders: [...allBut('components', 'layouts', 'pages', 'styles'), 'tests'],
    packages: () => true,
  },
};

/** The one folder of the importers that may write: it puts their drafts in place. */
const WRITERS = /^src\/importers\/writer(\.ts|\/)/;

/** What the import breaks of the rule, as a sentence; null where it keeps to it. */
export function breachOf({ from, specifier }: Import): string | null {
  const own = folderOf(from);
  const allowance = IMPORT_RULE[own];
  if (allowance === undefined) return `${from} is in ${own}, which the import rule does not know.`;
  if (!specifier.startsWith('.')) {
    const mayWrite = WRITERS.test(from) && isFiles(specifier);
    return mayWrite || allowance.packages(specifier) ? null : `${from}: ${own} may not import ${specifier}.`;
  }
  const path = posix.join(posix.dirname(from), specifier);
  const target = folderOf(path);
  return (target === own && !isPage(path)) || allowance.folders.includes(target)
    ? null
    : `${from}: ${own} may not import ${target} (${specifier}).`;
}

/** Whether a visitor can open it. A file whose name begins with `_` only helps the pages beside it. */
function isPage(path: string): boolean {
  return path.startsWith('src/pages/') && !posix.basename(path).startsWith('_');
}

/** `src/model/day.ts` is in `model`, `scripts/build.ts` in `scripts`, `content/site.yaml` in `content`. */
function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
}
