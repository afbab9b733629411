import { planListFile } from '../model/content-files.ts';
import type { Problem } from '../model/finding.ts';
import type { Given } from './check.ts';

/** Priorities that are above themselves, and boards that report to themselves in the end. */
export function* cycles({ library, at }: Given): Iterable<Problem> {
  for (const plan of library.plans) {
    const parents = plan.priorities.map(({ ref, parent }) => [ref, parent] as const);
    for (const [index, circle] of circlesIn(parents)) {
      const message = `This priority is above itself: ${circle.join(', in ')}.`;
      const hint = 'Remove one "parent:" of those named.';
      yield { rule: 'cycle', message, hint, ...at(planListFile(plan.id, 'priorities'), [index, 'parent']) };
    }
    const reports = plan.boards.map(({ name, reportsTo }) => [name, reportsTo] as const);
    for (const [index, circle] of circlesIn(reports)) {
      const message = `This board reports to itself in the end: ${circle.join(', to ')}.`;
      const hint = 'Remove one "reportsTo:" of those named.';
      yield { rule: 'cycle', message, hint, ...at(planListFile(plan.id, 'boards'), [index, 'reportsTo']) };
    }
  }
}

/** Each circle once, at the first of its members, with the names along it from that member back to itself. */
function circlesIn(
  links: readonly (readonly [name: string, to: string | undefined])[],
): [number, string[]][] {
  const next = new Map(links);
  const found: [number, string[]][] = [];
  const done = new Set<string>();
  for (const [index, [start]] of links.entries()) {
    const way: string[] = [];
    for (let at: string | undefined = start; at !== undefined && !done.has(at); at = next.get(at)) {
      done.add(at);
      way.push(at);
    }
    const last = way.at(-1);
    const back = last === undefined ? undefined : next.get(last);
    const from = back === undefined ? -1 : way.indexOf(back);
    if (back === undefined || from === -1) continue;
    const circle = way.slice(from);
    const first = links.findIndex(([name]) => circle.includes(name));
    const turn = circle.indexOf(links[first]?.[0] ?? back);
    const turned = [...circle.slice(turn), ...circle.slice(0, turn)];
    found.push([first === -1 ? index : first, [...turned, turned[0] ?? back]]);
  }
  return found;
}
