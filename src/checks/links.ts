import { planFolder, reportFile, SITE_FILE } from '../model/content-files.ts';
import { editionOf } from '../model/edition.ts';
import type { FieldPath, Problem } from '../model/finding.ts';
import type { Report } from '../model/schema/report.ts';
import { addressesOf, movedAddresses } from '../model/site-map.ts';
import { inPlans, meantBy, type Given } from './check.ts';

/** Files that the site itself makes: where they stand is known once they are made (see `--built`). */
const MADE = /\.(?:json|csv|xlsx|xml|ics|pdf|txt|html)$/;

/** Links to pages and files of the site that are not there. */
export function* deadLinks({ library, today, links, documents, unusable }: Given): Iterable<Problem> {
  if (links.length === 0) return;
  const edition = editionOf(library, today);
  const pages = new Set([...addressesOf(edition), ...movedAddresses(edition).map(({ from }) => from)]);
  for (const { file, position, url } of links) {
    const [address = ''] = decoded(url).split(/[?#]/);
    const page = address.endsWith('/') ? address : `${address}/`;
    if (pages.has(page) || documents.has(address.slice(1)) || isUnread(address, unusable)) continue;
    if (MADE.test(address) && !address.includes('/files/')) continue;
    yield {
      rule: 'dead-link',
      message: `The site has nothing at "${address}".`,
      hint: nearestTo(address, address.includes('/files/') ? documentAddresses(documents) : pages),
      file,
      position,
    };
  }
}

/** True for the page of a record that could not be used, and for those below it: that is told of already. */
function isUnread(address: string, unusable: ReadonlySet<string>): boolean {
  const parts = address.split('/').filter((part) => part !== '');
  const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return above.some((path) =>
    [`${path}.yaml`, `${path}/plan.mdx`, `pages/${path}.mdx`].some((file) => unusable.has(file)),
  );
}

function nearestTo(address: string, known: Iterable<string>): string {
  const meant = meantBy(address, [...known]);
  return meant === null
    ? 'Correct the address, or remove the link. Copy the address from the page in a browser.'
    : `Did you mean "${meant}"?`;
}

function documentAddresses(documents: ReadonlySet<string>): string[] {
  return [...documents].map((path) => `/${path}`);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The logo and evidence that should lie in the content folder and do not. */
export function* missingDocuments({ library, at, documents }: Given): Iterable<Problem> {
  const logo = library.site.brand?.logo?.file;
  if (logo !== undefined && !documents.has(logo)) {
    yield missing(logo, '', documents, at(SITE_FILE, ['brand', 'logo', 'file']));
  }
  for (const { plan, one } of inPlans(library, ({ reports }) => reports)) {
    const folder = `${planFolder(plan.id)}/`;
    for (const { document, path } of evidenceIn(one)) {
      if (documents.has(folder + document)) continue;
      yield missing(document, folder, documents, at(reportFile(plan.id, one.asAt), path));
    }
  }
}

function missing(
  document: string,
  folder: string,
  documents: ReadonlySet<string>,
  place: ReturnType<Given['at']>,
): Problem {
  const known = [...documents]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length));
  const meant = meantBy(document, known);
  return {
    rule: 'missing-document',
    message: `There is no file "${folder}${document}".`,
    hint: meant === null ? `Put the file there, or correct its name.` : `Did you mean "${meant}"?`,
    ...place,
  };
}

/** The documents that a report offers as evidence, with their paths in the report. */
function evidenceIn({ actions }: Report): { document: string; path: FieldPath }[] {
  return Object.entries(actions).flatMap(([ref, { evidence, milestones }]) => [
    ...filesOf(evidence, ['actions', ref]),
    ...Object.entries(milestones).flatMap(([step, entry]) =>
      filesOf(entry.evidence, ['actions', ref, 'milestones', step]),
    ),
  ]);
}

function filesOf(
  evidence: readonly { file?: string | undefined }[],
  path: FieldPath,
): { document: string; path: FieldPath }[] {
  return evidence.flatMap(({ file }, index) =>
    file === undefined ? [] : [{ document: file, path: [...path, 'evidence', index, 'file'] }],
  );
}
