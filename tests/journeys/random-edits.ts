/** What editors do to content, at random and the same each time: reword, report otherwise, add an action, take it away. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where one night's editors work: one plan, or what belongs to the whole site. */
const SHARED = ['glossary.yaml', 'site.yaml', 'you-said-we-did'];

/** A line of words that can begin with one more. */
const WORDS = /^(\s*(?:- )?(?:title|summary|wording|progress|next|said|meaning): )([A-Z][^#:"'|>]+)$/;
const STATUS = /^(\s+status: )([\w-]+)$/;

/** Numbers below a limit that look like chance and are the same each time (Park and Miller's generator). */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Makes so many edits in one place of a content folder; what was done, as sentences. */
export function editAtRandom(content: string, times: number, next: (below: number) => number): string[] {
  const plans = readdirSync(path.join(content, 'plans')).toSorted();
  const place = next(5) === 0 ? null : path.join('plans', plans[next(plans.length)] ?? '');
  const done: string[] = [];
  while (done.length < times) {
    const did = place === null ? reword(content, SHARED, next) : editPlan(content, place, next);
    if (did !== null) done.push(did);
  }
  return done;
}

function editPlan(content: string, plan: string, next: (below: number) => number): string | null {
  const kind = next(6);
  if (kind === 0) return addOrRemove(content, path.join(plan, 'actions'), next);
  if (kind === 1) return reportOtherwise(content, path.join(plan, 'reports'), next);
  return reword(content, [plan], next);
}

function reword(content: string, places: readonly string[], next: (below: number) => number): string | null {
  return changeLine(content, places, WORDS, next, (line) => line.replace(WORDS, `$1Word${next(1000)} $2`));
}

function reportOtherwise(content: string, place: string, next: (below: number) => number): string | null {
  return changeLine(content, [place], STATUS, next, (line, lines) => {
    const others = lines.flatMap((one) => STATUS.exec(one)?.[2] ?? []);
    return line.replace(STATUS, `$1${others[next(others.length)] ?? '$2'}`);
  });
}

function changeLine(
  content: string,
  places: readonly string[],
  pattern: RegExp,
  next: (below: number) => number,
  change: (line: string, lines: readonly string[]) => string,
): string | null {
  const files = places.flatMap((place) => yamlIn(content, place));
  const file = files[next(files.length)] ?? '';
  const lines = readFileSync(path.join(content, file), 'utf8').split('\n');
  const fit = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
  const at = fit[next(Math.max(1, fit.length))];
  if (at === undefined) return null;
  lines[at] = change(lines[at] ?? '', lines);
  writeFileSync(path.join(content, file), lines.join('\n'));
  return `${file}:${at + 1} is otherwise.`;
}

/** An action that is a copy of another goes again when the same one is hit twice. */
function addOrRemove(content: string, place: string, next: (below: number) => number): string | null {
  const files = yamlIn(content, place).filter((file) => !file.endsWith('99.yaml'));
  const file = files[next(Math.max(1, files.length))];
  if (file === undefined) return null;
  const copy = file.replace(/\.yaml$/, '99.yaml');
  if (existsSync(path.join(content, copy))) {
    rmSync(path.join(content, copy));
    return `${copy} is gone.`;
  }
  const text = readFileSync(path.join(content, file), 'utf8');
  const kept = text.split(/^(?=was:|measures:|related:|milestones:)/m)[0] ?? '';
  writeFileSync(path.join(content, copy), kept.replace(/^ref: (["']?)(.*?)\1$/m, 'ref: "$299"'));
  return `${copy} is new.`;
}

function yamlIn(content: string, place: string): string[] {
  if (place.endsWith('.yaml')) return [place];
  const full = path.join(content, place);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.join(place, file))
    .toSorted();
}
