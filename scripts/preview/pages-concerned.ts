/** On which pages of the site a finding is shown: those that show the file that it is about. */
import * as address from '../../src/model/addresses.ts';
import type { FieldPath, Finding, Locate } from '../../src/model/finding.ts';
import type { Library } from '../../src/model/library.ts';
import { placeOf, type Place } from '../../src/reader/layout.ts';

/** What is known of the content that the findings are about. */
export interface Known {
  library: Library | null;
  locate: Locate;
}

/** The addresses of the pages that a finding concerns, the one that it concerns most first. Never none. */
export function pagesConcerned(finding: Finding, known: Known): string[] {
  if (finding.file === null) return [address.HOME];
  const place = placeOf(finding.file);
  if (place.kind === 'stray' || place.kind === 'beside') return [besideOf(finding.file)];
  return pagesOf(place, finding, known);
}

/** A file that holds no record is told of beside the plan in whose folder it lies. */
function besideOf(file: string): string {
  const [folder, plan, inside] = file.split('/');
  return folder === 'plans' && plan !== undefined && inside !== undefined
    ? address.planAddress(plan)
    : address.HOME;
}

function pagesOf(place: Place, finding: Finding, known: Known): string[] {
  switch (place.kind) {
    case 'site':
      return [address.HOME, address.ACCESSIBILITY];
    case 'glossary':
      return [address.GLOSSARY];
    case 'site-corrections':
      return [address.CORRECTIONS];
    case 'prose':
      return [address.proseAddress(place.id)];
    case 'you-said':
      return [address.youSaidAddress(place.id), address.YOU_SAID];
    case 'action':
      return [address.actionAddress(place.plan, place.id)];
    case 'measure':
      return [address.measureAddress(place.plan, place.id)];
    case 'report':
      return [
        address.reportAddress(place.plan, place.id),
        ...reportedOn(finding, place.plan, place.id, known).map((ref) =>
          address.actionAddress(place.plan, ref),
        ),
      ];
    default:
      return listPages(place, finding, known);
  }
}

function listPages(
  place: Extract<Place, { kind: 'plan' | 'priorities' | 'boards' | 'risks' | 'corrections' }>,
  finding: Finding,
  { library, locate }: Known,
): string[] {
  const { plan } = place;
  const own = address.planAddress(plan);
  if (place.kind === 'boards') return [address.boardsAddress(plan), own];
  if (place.kind === 'corrections') return [own, address.CORRECTIONS];
  if (place.kind !== 'priorities') return [own];
  const priorities = library?.plans.find(({ id }) => id === plan)?.priorities ?? [];
  const entries = priorities.map(({ ref }, index) => ({ name: ref, path: [index] }));
  return [own, ...entryAt(finding, entries, locate).map((ref) => address.priorityAddress(plan, ref))];
}

/** The action of which a report speaks where the finding is; none where it speaks of no one action there. */
function reportedOn(finding: Finding, plan: string, asAt: string, { library, locate }: Known): string[] {
  const report = library?.plans.find(({ id }) => id === plan)?.reports.find((one) => one.asAt === asAt);
  const entries = Object.keys(report?.actions ?? {}).map((ref) => ({ name: ref, path: ['actions', ref] }));
  return entryAt(finding, entries, locate);
}

/** The last entry that begins on or before the finding's line. */
function entryAt(
  { file, position }: Finding,
  entries: readonly { name: string; path: FieldPath }[],
  locate: Locate,
): string[] {
  if (file === null || position === null) return [];
  const begun = entries
    .map(({ name, path }) => ({ name, line: locate(file, path)?.line ?? Number.POSITIVE_INFINITY }))
    .filter(({ line }) => line <= position.line)
    .toSorted((one, other) => one.line - other.line);
  return begun.slice(-1).map(({ name }) => name);
}
