import { nearest } from '../model/nearest.ts';

/** Which record a file of the content folder holds: it follows from the file's path alone. */
export type Place =
  | { kind: 'site' | 'glossary' | 'site-corrections' }
  | { kind: 'prose' | 'you-said'; id: string }
  | { kind: 'plan' | 'priorities' | 'boards' | 'risks' | 'corrections'; plan: string }
  | { kind: 'action' | 'measure' | 'report'; plan: string; id: string };

/** A file that holds no record and is let be: a document, a picture, a note to whoever edits. */
export interface Beside {
  kind: 'beside';
}
/** A file that nothing reads. `fix` says what to do about it. */
export interface Stray {
  kind: 'stray';
  fix: string;
}

const LISTS = ['priorities', 'boards', 'risks', 'corrections'] as const;
const ROOT_NAMES = [
  'site.yaml',
  'glossary.yaml',
  'corrections.yaml',
  'pages',
  'you-said-we-did',
  'plans',
  'files',
];
const PLAN_FOLDERS = ['actions', 'measures', 'reports'] as const;
const PLAN_NAMES = ['plan.mdx', ...LISTS.map((name) => `${name}.yaml`), ...PLAN_FOLDERS, 'files'];
const RECORDS = { actions: 'action', measures: 'measure', reports: 'report' } as const;

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|txt|md|svg|png|jpe?g|webp)$/i;
/** Pictures that nothing here can rid of where and with what they were taken. */
const OTHER_PICTURE = /\.(?:avif|heic|heif|tiff?|gif|bmp|jxl|dng)$/i;
const NOTES = /^(?:README|LICEN[CS]E|CONTRIBUTING)(?:\.(?:md|txt))?$/i;

/** Where `path` (within the content folder, with `/` between its parts) belongs. */
export function placeOf(path: string): Place | Beside | Stray {
  const parts = path.split('/');
  const [folder = ''] = parts;
  const name = parts.at(-1) ?? '';
  if (NOTES.test(name)) return { kind: 'beside' };
  if (parts.length === 1) return placeAtRoot(name);
  if (folder === 'plans') return placeInPlans(parts, name);
  if (folder === 'files') return document(name);
  if (folder !== 'pages' && folder !== 'you-said-we-did') return stray(folder, ROOT_NAMES);
  if (parts.length > 2) return stray(folder, [], true);
  return folder === 'pages'
    ? record(name, '.mdx', (id) => ({ kind: 'prose', id }))
    : record(name, '.yaml', (id) => ({ kind: 'you-said', id }));
}

function placeAtRoot(name: string): Place | Beside | Stray {
  if (name === 'site.yaml') return { kind: 'site' };
  if (name === 'glossary.yaml') return { kind: 'glossary' };
  if (name === 'corrections.yaml') return { kind: 'site-corrections' };
  return DOCUMENT.test(name) ? { kind: 'beside' } : stray(name, ROOT_NAMES);
}

function placeInPlans(parts: readonly string[], name: string): Place | Beside | Stray {
  const [, plan = '', folder = ''] = parts;
  if (parts.length < 3) return { kind: 'stray', fix: 'Make a folder for the plan: plans/<plan>/plan.mdx.' };
  if (parts.length === 3) return placeBesidePlan(plan, name);
  if (folder === 'files') return document(name);
  const kind = PLAN_FOLDERS.find((known) => known === folder);
  if (kind === undefined) return stray(folder, PLAN_NAMES);
  if (parts.length > 4) return stray(folder, [], true);
  return record(name, '.yaml', (id) => ({ kind: RECORDS[kind], plan, id }));
}

function placeBesidePlan(plan: string, name: string): Place | Beside | Stray {
  if (name === 'plan.mdx') return { kind: 'plan', plan };
  if (name === 'import-report.json' || DOCUMENT.test(name)) return { kind: 'beside' };
  const list = LISTS.find((known) => `${known}.yaml` === name);
  return list === undefined ? stray(name, PLAN_NAMES) : { kind: list, plan };
}

function record(name: string, ending: string, place: (id: string) => Place): Place | Stray {
  if (name.endsWith(ending)) return place(name.slice(0, -ending.length));
  const stem = name.replace(/\.[^.]*$/, '');
  return { kind: 'stray', fix: `Name it ${stem}${ending}, or move it to a folder called "files".` };
}

function document(name: string): Beside | Stray {
  if (DOCUMENT.test(name)) return { kind: 'beside' };
  const fix = OTHER_PICTURE.test(name)
    ? 'Save the picture as JPEG, PNG or WebP: what a camera writes into it is then not published.'
    : 'Keep only documents and pictures in a folder called "files".';
  return { kind: 'stray', fix };
}

function stray(name: string, known: readonly string[], tooDeep = false): Stray {
  if (tooDeep) return { kind: 'stray', fix: `Move it up, straight into the folder "${name}".` };
  const meant = nearest(name, known);
  return {
    kind: 'stray',
    fix:
      meant === null
        ? `Remove it, or move it to a folder called "files". Known here: ${known.join(', ')}.`
        : `Did you mean "${meant}"? Rename it.`,
  };
}
