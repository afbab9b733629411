/** What `npm run dev` puts on the pages that it serves: findings, in HTML. None of it is in the site that is built. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeXml } from '../../src/exports/xml.ts';
import { sortFindings, type Finding, type Severity } from '../../src/model/finding.ts';
import { docsOf, RULES } from '../../src/model/rules.ts';
import { counted } from '../../src/words/en.ts';

/** The page that lists every finding. */
export const FINDINGS_PAGE = '/_findings/';
export const FINDINGS_STYLE = '/_findings/style.css';

/** A finding, and the pages that it concerns. */
export interface Shown {
  finding: Finding;
  pages: readonly string[];
}

/** Where things are on this machine, so that an editor can open them. */
export interface Folders {
  content: string;
  project: string;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'advice'];
const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'Must be mended',
  warning: 'Should be mended',
  advice: 'Could be better',
};

/** The findings of one page, as the first thing on it. `all` is how many there are on the whole site. */
export function banner(own: readonly Finding[], all: number, folders: Folders): string {
  if (all === 0) return '';
  const link = `<a href="${FINDINGS_PAGE}">${all === own.length ? 'See them in a list' : `See all ${all} findings`}</a>`;
  if (own.length === 0) {
    return `${STYLE}<aside class="candour-findings" aria-label="Findings"><p>Nothing to mend on this page. ${link}</p></aside>`;
  }
  const worst = WORST_FIRST.find((severity) => own.some((one) => one.severity === severity)) ?? 'advice';
  return (
    `${STYLE}<aside class="candour-findings" data-worst="${worst}" aria-label="Findings">` +
    `<details open><summary>${counted(own.length, 'thing')} to look at on this page</summary>${list(own, folders)}</details>` +
    `<p>${link}</p></aside>`
  );
}

/** The page that lists every finding, each with the page that it concerns. */
export function findingsPage(shown: readonly Shown[], folders: Folders): string {
  const pageOf = new Map(shown.map(({ finding, pages }) => [finding, pages[0]]));
  const parts = WORST_FIRST.map((severity) => {
    const own = shown.map(({ finding }) => finding).filter((one) => one.severity === severity);
    return own.length === 0
      ? ''
      : `<h2>${SEVERITY[severity]} (${own.length})</h2>${list(own, folders, (finding) => pageOf.get(finding))}`;
  });
  const body = shown.length === 0 ? '<p>Nothing is wrong.</p>' : parts.join('');
  return whole('Findings', `<h1>Findings</h1><p><a href="/">To the site</a></p>${body}`);
}

/** In place of a page that cannot be shown: what must be mended first. `why` is what broke, where that is known. */
export function refusalPage(shown: readonly Shown[], folders: Folders, why: string | null = null): string {
  const errors = shown.map(({ finding }) => finding).filter(({ severity }) => severity === 'error');
  const told =
    errors.length === 0 && why !== null
      ? `<p>${escapeXml(why)}</p>`
      : `<p>Mend ${errors.length === 1 ? 'this' : 'these'} and save. This page then shows itself.</p>${list(errors, folders)}`;
  return whole(
    'This page cannot be shown yet',
    `<h1>This page cannot be shown yet</h1>${told}<p><a href="${FINDINGS_PAGE}">See all findings</a></p>`,
  );
}

function whole(title: string, body: string): string {
  return (
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/icon.svg">' +
    `${STYLE}<script type="module" src="/@vite/client"></script></head>` +
    `<body class="candour-findings-page"><main class="candour-findings">${body}</main></body></html>`
  );
}

const STYLE = `<link rel="stylesheet" href="${FINDINGS_STYLE}">`;

function list(
  findings: readonly Finding[],
  folders: Folders,
  pageOf: (finding: Finding) => string | undefined = () => undefined,
): string {
  const items = worstFirst(findings).map((finding) => item(finding, folders, pageOf(finding)));
  return `<ol>${items.join('')}</ol>`;
}

function item(finding: Finding, { content, project }: Folders, page: string | undefined): string {
  const { rule, severity, message, hint, file, position } = finding;
  const line = position === null ? '' : `, line ${position.line}`;
  const place =
    file === null
      ? 'The content folder'
      : opener(path.join(content, file), position?.line, `${escapeXml(file)}${line}`);
  const links = [
    page === undefined ? null : `<a href="${escapeXml(page)}">See the page</a>`,
    opener(path.join(project, docsOf(rule)), undefined, escapeXml(RULES[rule].title)),
  ];
  return (
    `<li data-severity="${severity}"><p><strong>${SEVERITY[severity]}.</strong> ${escapeXml(message)}</p>` +
    `<pre>${escapeXml(hint)}</pre><p>${place} · ${links.filter((link) => link !== null).join(' · ')}</p></li>`
  );
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity }: Finding): number => WORST_FIRST.indexOf(severity);
  return sortFindings(findings).sort((one, other) => rank(one) - rank(other));
}

/** A link by which VS Code opens a file at a line. */
function opener(file: string, line: number | undefined, words: string): string {
  const its = pathToFileURL(file).pathname + (line === undefined ? '' : `:${line}`);
  return `<a href="${escapeXml(`vscode://file${its}`)}" title="Open in VS Code">${words}</a>`;
}
