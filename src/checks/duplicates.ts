import { actionFile, GLOSSARY_FILE, measureFile, planFile, planListFile } from '../model/content-files.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Plan } from '../model/library.ts';
import type { Given } from './check.ts';

/** A name, and where it stands. */
interface Named {
  name: string;
  file: string;
  path: FieldPath;
  /** What bears it, as an editor would say: "the priority". */
  what: string;
}

/** Refs, ids and names that are given to two things of one kind. */
export function* duplicateNames(given: Given): Iterable<Problem> {
  const { library } = given;
  const terms = library.glossary.flatMap(({ term, also }, index): Named[] => [
    { name: term, file: GLOSSARY_FILE, path: [index, 'term'], what: 'term' },
    ...also.map((name, place): Named => {
      return { name, file: GLOSSARY_FILE, path: [index, 'also', place], what: 'term' };
    }),
  ]);
  yield* repeated(given, terms);
  for (const plan of library.plans) {
    for (const list of namesIn(plan)) yield* repeated(given, list);
  }
}

/** Every list of names of a plan in which each may stand once. */
function namesIn(plan: Plan): Named[][] {
  const facts = planFile(plan.id);
  const inList = (list: 'priorities' | 'boards' | 'risks'): string => planListFile(plan.id, list);
  return [
    plan.priorities.map(({ ref }, index) => ({
      name: ref,
      file: inList('priorities'),
      path: [index, 'ref'],
      what: 'priority',
    })),
    plan.statuses.map(({ id }, index) => ({
      name: id,
      file: facts,
      path: ['statuses', index, 'id'],
      what: 'status',
    })),
    plan.leads.map(({ id }, index) => ({
      name: id,
      file: facts,
      path: ['leads', index, 'id'],
      what: 'lead',
    })),
    plan.boards.map(({ name }, index) => ({
      name,
      file: inList('boards'),
      path: [index, 'name'],
      what: 'board',
    })),
    plan.risks.flatMap(({ ref }, index) =>
      ref === undefined ? [] : [{ name: ref, file: inList('risks'), path: [index, 'ref'], what: 'risk' }],
    ),
    plan.actions.flatMap((action) =>
      action.milestones.map(({ ref }, index) => ({
        name: ref,
        file: actionFile(plan.id, action.ref),
        path: ['milestones', index, 'ref'],
        what: 'milestone',
      })),
    ),
  ];
}

function* repeated({ at }: Given, names: readonly Named[]): Iterable<Problem> {
  const seen = new Map<string, Named>();
  for (const named of names) {
    const { name, file, path, what } = named;
    const before = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), before ?? named);
    if (before === undefined) continue;
    const where = at(before.file, before.path);
    const line = where.position === null ? '' : ` on line ${where.position.line}`;
    const place = before.file === file ? `further up${line}` : `in ${before.file}${line}`;
    yield {
      rule: 'duplicate-ref',
      message: `There is a ${what} "${name}" ${place} already.`,
      hint: 'Give one of the two another, or remove it.',
      ...at(file, path),
    };
  }
}

/** Earlier refs and ids whose addresses are taken: an old address can lead to one page only. */
export function* takenAddresses(given: Given): Iterable<Problem> {
  for (const plan of given.library.plans) {
    const actions = plan.actions.map(({ ref, was }) => ({ name: ref, was, file: actionFile(plan.id, ref) }));
    const measures = plan.measures.map(({ id, was }) => ({ name: id, was, file: measureFile(plan.id, id) }));
    yield* taken(given, actions);
    yield* taken(given, measures);
  }
  const plans = given.library.plans.map(({ id, was }) => ({ name: id, was, file: planFile(id) }));
  yield* taken(given, plans);
}

function* taken(
  { at }: Given,
  things: readonly { name: string; was: readonly string[]; file: string }[],
): Iterable<Problem> {
  const holders = new Map(things.map(({ name, file }) => [name, file]));
  for (const { was, file } of things) {
    for (const [index, old] of was.entries()) {
      const holder = holders.get(old);
      holders.set(old, holder ?? file);
      if (holder === undefined) continue;
      yield {
        rule: 'taken-address',
        message: `"${old}" is that of ${holder === file ? 'this file' : holder} already: its address leads there.`,
        hint: `Remove "${old}" from "was".`,
        ...at(file, ['was', index]),
      };
    }
  }
}
